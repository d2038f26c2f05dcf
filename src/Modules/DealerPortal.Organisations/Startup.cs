using DealerPortal.Platform.Modules;

namespace DealerPortal.Organisations;

internal sealed class Startup : ModuleStartup
{
}
