using DealerPortal.Platform.Modules;

namespace DealerPortal.Cases;

internal sealed class Startup : ModuleStartup
{
}
