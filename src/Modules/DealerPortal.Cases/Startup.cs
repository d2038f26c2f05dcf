using DealerPortal.Cases.Api;
using DealerPortal.Cases.Contracts;
using DealerPortal.Cases.EventHandlers;
using DealerPortal.Cases.Recipes;
using DealerPortal.Cases.Search;
using DealerPortal.Cases.Seeding;
using DealerPortal.Email.Contracts;
using DealerPortal.Platform.Commands;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Files;
using DealerPortal.Platform.Modules;
using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Recipes;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Cases;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CaseSearch>();
        services.AddScoped<CaseFiling>();
        services.AddScoped<IFileGate, CaseFiles>();
        services.AddPermissions(CasePermissions.All);
        services.AddRecipeStep<CasesStep>();
        services.AddScoped<CaseSeeder>();
        services.AddPortalCommand<SeedCommand>();

        services.AddScoped<ReporterMail>();
        services.AddEventHandler<CaseFiled, MailReporterWhenCaseFiled>();
        services.AddEventHandler<ServiceOrderStatusChanged, MailReporterWhenOrderMoved>();
        services.AddEventHandler<MailSent, NoteMailOnCaseWhenSent>();

        services.AddScoped<IMenuBadge, CasesBadge>();
        services.AddMenu(
            new MenuItem(MenuPlace.Main, CasesBadge.CasesKey, typeof(Texts), "Menu.Cases", "/cases", "clipboard-list", 20),
            new MenuItem(MenuPlace.Welcome, CasesBadge.CasesKey, typeof(Texts), "Menu.OpenCases", "/cases", "clipboard-list", 10),
            new MenuItem(MenuPlace.Welcome, "credits", typeof(Texts), "Menu.CreditQuestion", "/requests/new/credit-question", "receipt-euro", 40, user => user.Can(CasePermissions.File)));
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapServiceUpdates();
}
