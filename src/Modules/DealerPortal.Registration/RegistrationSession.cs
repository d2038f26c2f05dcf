using System.Security.Cryptography;
using DealerPortal.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Registration;

/// <summary>Finds the registration of this browser by a protected cookie that lives as long as the browser does.</summary>
internal sealed class RegistrationSession(PortalDbContext db, IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Cookie = "portal.registration";

    private readonly IDataProtector _protector = protection.CreateProtector("Registration.Session");

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A registration belongs to a request.");

    /// <summary>The registration under way; null where there is none.</summary>
    public async Task<Registration?> FindAsync(CancellationToken cancellationToken) =>
        Read() is { } id ? await db.Set<Registration>().SingleOrDefaultAsync(registration => registration.Id == id, cancellationToken) : null;

    /// <summary>The registration, if it has come as far as a step; else the path of where it is.</summary>
    public async Task<(Registration? Registration, string Elsewhere)> AtAsync(RegistrationStep step, CancellationToken cancellationToken)
    {
        var registration = await FindAsync(cancellationToken);
        if (registration is null)
            return (null, "/register");

        // Going back to an earlier step is fine, but an address is proven once and a finished registration is over.
        var isAllowed = registration.Step == step || (registration.Step == RegistrationStep.Details && step == RegistrationStep.Organisation);
        return isAllowed ? (registration, "") : (null, PathOf(registration));
    }

    public void Begin(Registration registration) => Http.Response.Cookies.Append(Cookie, _protector.Protect(registration.Id.ToString()), Options());

    public void End() => Http.Response.Cookies.Delete(Cookie, Options());

    public static string PathOf(Registration registration) => registration.Step switch
    {
        RegistrationStep.Verify => "/register/verify",
        RegistrationStep.Organisation => "/register/organisation",
        RegistrationStep.Details => "/register/details",
        _ => "/login",
    };

    private Guid? Read()
    {
        try
        {
            return Http.Request.Cookies[Cookie] is { Length: > 0 } cookie ? Guid.Parse(_protector.Unprotect(cookie)) : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private CookieOptions Options() => new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps, Path = "/register" };
}
