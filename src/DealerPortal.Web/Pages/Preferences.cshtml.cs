using System.Globalization;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealerPortal.Web.Pages;

/// <summary>Language and country, chosen in the header or footer of any page; the visitor comes back to that page.</summary>
[AllowAnonymous]
internal sealed class PreferencesModel(CurrentUser user, ISettings settings, IEnumerable<IKeepPreferences> keepers) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(string? language, string? country, string? returnUrl, CancellationToken cancellationToken)
    {
        language = Languages.All.Contains(language) ? language : null;
        if (settings.Get<SiteSettings>().Countries.FirstOrDefault(known => known.Code == country) is { } chosen)
            language ??= LanguageFor(chosen);
        else
            country = null;

        Remember(Languages.LanguageCookie, language);
        Remember(Languages.CountryCookie, country);
        if (user.AccountId is { } account)
            foreach (var keeper in keepers)
                await keeper.KeepAsync(account, language, country, cancellationToken);

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }

    /// <summary>The country's first language where it does not offer the one spoken so far; null leaves that as it is.</summary>
    private static string? LanguageFor(CountrySettings country) =>
        country.Languages.Count == 0 || country.Languages.Contains(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ? null : country.Languages[0];

    private void Remember(string cookie, string? value)
    {
        if (value is not null)
            Response.Cookies.Append(cookie, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
    }
}
