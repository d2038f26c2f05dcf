using DealerPortal.Email.Contracts;
using DealerPortal.Email.Delivery;
using DealerPortal.Email.EventHandlers;
using DealerPortal.Email.Rendering;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Email;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IMailOutbox, MailOutbox>();
        services.AddSingleton<MailTemplates>();
        services.AddSingleton<MailRenderer>();
        services.AddEventHandler<MailQueued, DeliverMailWhenQueued>();

        var smtp = SmtpSettings.Read(configuration);
        services.AddSingleton(smtp);
        if (smtp.Host.Length > 0)
            services.AddSingleton<IMailTransport, SmtpTransport>();
        else
            services.AddSingleton<IMailTransport, MailFolderTransport>();
    }
}
