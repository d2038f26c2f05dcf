using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace DealerPortal.Web;

/// <summary>The language of a visitor: the account's, else the cookie's, else the browser's, else the site's; with the number and date forms of their country.</summary>
internal static class VisitorLanguage
{
    public static void AddVisitorLanguage(this IServiceCollection services) => services.AddSingleton<IConfigureOptions<RequestLocalizationOptions>>(new ConfigureOptions<RequestLocalizationOptions>(options =>
    {
        string[] countries = ["BE", "NL", "LU", "DE", "FR"];
        var cultures = Languages.All.SelectMany(language => countries.Select(country => Languages.CultureOf(language, country))).Distinct().ToList();
        options.SupportedCultures = options.SupportedUICultures = cultures;
        options.DefaultRequestCulture = new RequestCulture(Languages.CultureOf("nl", "BE"));
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(Choose(context)))];
    }));

    private static ProviderCultureResult Choose(HttpContext context)
    {
        var country = context.RequestServices.GetRequiredService<VisitorCountry>().Code;
        var language = Known(context.User.FindFirst(PortalClaims.Language)?.Value)
            ?? Known(context.Request.Cookies[Languages.LanguageCookie])
            ?? context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(accepted => accepted.Quality ?? 1).Select(accepted => Known(accepted.Value.ToString().Split('-')[0])).FirstOrDefault(known => known is not null)
            ?? context.RequestServices.GetRequiredService<ISettings>().Get<SiteSettings>().DefaultLanguage;

        return new ProviderCultureResult(Languages.CultureOf(language, country).Name);
    }

    private static string? Known(string? language) => language is not null && Languages.All.Contains(language) ? language : null;
}
