using System.Security.Claims;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts.SignIn;

/// <summary>The cookie names the account and its stamp and nothing else; everything else is looked up, so that a change counts at once.</summary>
internal static class SessionCookie
{
    public const string Scheme = "Session";

    private const string StampClaim = "stamp";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "portal.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/login";
        options.LogoutPath = "/logout";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = LookUpAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static Task IssueAsync(HttpContext http, Account account) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new(PortalClaims.Account, account.Id.ToString()), new(StampClaim, account.SecurityStamp!)], Scheme)));

    private static async Task LookUpAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<AccountSessions>();
        var session = !Guid.TryParse(context.Principal?.FindFirstValue(PortalClaims.Account), out var accountId) ? null
            // An error page is shown also when the database can't be asked.
            : context.HttpContext.Request.Path.StartsWithSegments("/error") ? sessions.Remembered(accountId)
            : await sessions.GetAsync(accountId, context.HttpContext.RequestAborted);

        if (session?.Principal is { } principal && session.Stamp == context.Principal!.FindFirstValue(StampClaim))
            context.ReplacePrincipal(principal);
        else
            context.RejectPrincipal();
    }
}
