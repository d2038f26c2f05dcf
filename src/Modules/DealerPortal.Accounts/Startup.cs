using DealerPortal.Platform.Modules;

namespace DealerPortal.Accounts;

internal sealed class Startup : ModuleStartup
{
}
