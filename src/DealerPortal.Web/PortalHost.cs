using System.Reflection;
using DealerPortal.Platform;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Modules;
using DealerPortal.Platform.Navigation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace DealerPortal.Web;

/// <summary>Composes platform, modules and theme into one application.</summary>
public static class PortalHost
{
    /// <summary>The largest request any page takes, in bytes: a form with its attachments.</summary>
    public const long MaxRequestBytes = 64 * 1024 * 1024;

    public static void AddPortal(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        if (string.IsNullOrEmpty(builder.Configuration["URLS"]))
            builder.WebHost.UseUrls($"http://localhost:{builder.Configuration["PORT"] ?? "8080"}");
        if (!builder.Environment.IsDevelopment())
            builder.Logging.ClearProviders().AddJsonConsole();

        builder.Services.AddPlatform(builder.Configuration, ModuleCatalog.Discover(Assembly.GetExecutingAssembly()));
        builder.Services.AddPages();
        builder.Services.AddMenu(new MenuItem(MenuPlace.Main, "welcome", typeof(Texts), "Menu.Welcome", "/", "house", Order: 0));
        builder.Services.AddVisitorLanguage();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddErrorPages();
        builder.Services.AddOpenApi(options => options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = MaxRequestBytes);
        builder.Services.Configure<RouteHandlerOptions>(route => route.ThrowOnBadRequest = false);
        builder.Services.AddHealthChecks().AddDbContextCheck<PortalDbContext>("database", tags: ["ready"]);
        builder.Services.AddTelemetry(builder.Configuration);
    }

    public static void UsePortal(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseRouting();
        app.UseRouteTelemetry();
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseRateLimiter();
        app.UseAuthorization();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapPlatform();
        app.MapOpenApi().AllowAnonymous();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
