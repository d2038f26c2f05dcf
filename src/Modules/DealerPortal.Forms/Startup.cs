using DealerPortal.Platform.Modules;

namespace DealerPortal.Forms;

internal sealed class Startup : ModuleStartup
{
}
