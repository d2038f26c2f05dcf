using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Files;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Modules;
using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Recipes;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Settings;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Platform;

/// <summary>What the host calls to have the platform and its modules.</summary>
public static class PlatformServices
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration, ModuleCatalog modules)
    {
        services.AddSingleton(modules);
        services.AddSingleton<PortalPaths>();
        services.AddSingleton(ShiftedClock.From(configuration));
        services.AddPortalDatabase(configuration);
        services.AddMemoryCache();
        services.AddHttpContextAccessor();

        // Events
        services.AddSingleton<EventHandlers>();
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddHostedService<OutboxDispatcher>();

        // Rights
        services.AddScoped(provider => new CurrentUser(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User ?? new()));
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();

        // Files
        services.TryAddSingleton<IBlobStore, FolderBlobStore>();
        services.AddScoped<IFileStore, FileStore>();
        services.AddEventHandler<UploadAbandoned, RemoveUploadWhenAbandoned>();

        // Settings and recipes
        services.AddSingleton<ISettings, SettingsStore>();
        services.AddSettings<SiteSettings>();
        services.AddRecipeStep<SettingsStep>();
        services.AddScoped<RecipeRunner>();

        // Words
        services.AddSingleton<IStringLocalizerFactory, JsonTextsFactory>();
        services.AddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.AddScoped<VisitorCountry>();
        services.AddScoped<Display>();

        services.AddScoped<Menu>();
        services.AddSingleton<PortalAddress>();

        foreach (var module in modules.Modules)
            module.Startup.ConfigureServices(services, configuration);

        return services;
    }

    public static void MapPlatform(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFiles();
        endpoints.MapBrandStylesheet();
        foreach (var module in endpoints.ServiceProvider.GetRequiredService<ModuleCatalog>().Modules)
            module.Startup.MapEndpoints(endpoints);
    }
}
