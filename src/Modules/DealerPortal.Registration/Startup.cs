using DealerPortal.Platform.Modules;

namespace DealerPortal.Registration;

internal sealed class Startup : ModuleStartup
{
}
