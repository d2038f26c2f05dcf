using DealerPortal.Platform.Modules;

namespace DealerPortal.Email;

internal sealed class Startup : ModuleStartup
{
}
