using DealerPortal.Platform.Events;
using DealerPortal.Platform.Modules;
using DealerPortal.Platform.Settings;
using DealerPortal.Registration.EventHandlers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Registration;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<RegistrationSession>();
        services.AddScoped<CodeMails>();
        services.AddScoped<AccountOpening>();
        services.AddSettings<RegistrationSettings>();
        services.AddEventHandler<RegistrationAbandoned, RemoveRegistrationWhenAbandoned>();
    }
}
