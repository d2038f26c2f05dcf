using System.Globalization;
using System.Security.Cryptography;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace DealerPortal.Accounts.Passwords;

/// <summary>Links that let somebody set a new password. They hold the account's stamp, so that the first use ends them all.</summary>
internal sealed class PasswordResetLinks(IDataProtectionProvider protection, UserManager<Account> accounts, PortalAddress address, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly IDataProtector _protector = protection.CreateProtector("DealerPortal.Accounts.PasswordReset");

    public string Create(Account account)
    {
        var expires = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return address.Of("/reset-password?token=" + _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id}|{expires}|{account.SecurityStamp}")));
    }

    /// <returns>Null for a link that was used, has expired or was never given out.</returns>
    public async Task<Account?> FindAccountAsync(string? token)
    {
        if (string.IsNullOrEmpty(token) || Read(token) is not [var id, var expires, var stamp])
            return null;

        if (clock.GetUtcNow().ToUnixTimeSeconds() > long.Parse(expires, CultureInfo.InvariantCulture))
            return null;

        var account = await accounts.FindByIdAsync(id);
        return account?.SecurityStamp == stamp ? account : null;
    }

    private string[] Read(string token)
    {
        try
        {
            return _protector.Unprotect(token).Split('|');
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
