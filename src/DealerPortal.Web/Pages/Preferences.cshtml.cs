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
        country = settings.Get<SiteSettings>().Countries.FirstOrDefault(known => known.Code == country)?.Code;

        Remember(Languages.LanguageCookie, language);
        Remember(Languages.CountryCookie, country);
        if (user.AccountId is { } account)
            foreach (var keeper in keepers)
                await keeper.KeepAsync(account, language, country, cancellationToken);

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }

    private void Remember(string cookie, string? value)
    {
        if (value is not null)
            Response.Cookies.Append(cookie, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
    }
}
