using DealerPortal.Platform.Modules;

namespace DealerPortal.Catalogue;

internal sealed class Startup : ModuleStartup
{
}
