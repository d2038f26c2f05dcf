using System.Reflection;
using DealerPortal.Platform.Data;
using DealerPortal.Web;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace DealerPortal.Bench.Serving;

/// <summary>
/// Two applications in one process: the portal as <see cref="PortalHost"/> composes it on <c>PORT</c>, and on the port after it bare Razor
/// pages that put the same questions to the same database, without sign-in, layout, languages or any middleware.
/// </summary>
internal static class BenchServer
{
    public static async Task<int> RunAsync()
    {
        await using var portal = BuildPortal();
        await using var bare = BuildBare(portal);
        await portal.StartAsync();
        await bare.StartAsync();
        await portal.WaitForShutdownAsync();
        await bare.StopAsync();
        return 0;
    }

    private static WebApplication BuildPortal()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Pages and static files are found from the host's name.
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.AddPortal();
        var app = builder.Build();
        app.UsePortal();
        return app;
    }

    private static WebApplication BuildBare(WebApplication portal)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://localhost:{builder.Configuration.GetValue<int>("PORT") + 1}");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new Portal(portal.Services));
        builder.Services.AddScoped<PortalScope>();
        builder.Services.AddSingleton(portal.Services.GetRequiredService<TimeProvider>());
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(manager =>
        {
            // The portal's own pages are parts of this program too, and must not be found here.
            manager.ApplicationParts.Clear();
            foreach (var part in new ConsolidatedAssemblyApplicationPartFactory().GetApplicationParts(Assembly.GetExecutingAssembly()))
                manager.ApplicationParts.Add(part);
        });

        var app = builder.Build();
        app.MapRazorPages();
        app.MapGet("/bare/targets", Targets.FindAsync);
        app.MapGet("/bare/pending", Targets.CountPendingAsync);
        return app;
    }
}

/// <summary>The portal's services.</summary>
internal sealed record Portal(IServiceProvider Services);

/// <summary>The portal's services for one request to a bare page.</summary>
internal sealed class PortalScope(Portal portal) : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = portal.Services.CreateAsyncScope();

    public PortalDbContext Db => Get<PortalDbContext>();

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
