using System.Security.Cryptography;
using DealerPortal.Organisations.Contracts;
using Microsoft.AspNetCore.DataProtection;

namespace DealerPortal.Organisations;

/// <summary>
/// Links to the page that tells somebody who may not enter why. Whoever holds one gave the right password a moment ago or has just
/// registered; guessing one is not possible, so nobody learns who belongs to which organisation.
/// </summary>
internal sealed class StandingLinks(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Organisations.Standing").ToTimeLimitedDataProtector();

    public string PathOf(MembershipSummary membership)
    {
        var isWaiting = membership.State is MemberState.Pending or MemberState.Active;
        return $"{(isWaiting ? "/register/pending" : "/account/closed")}?ticket={_protector.Protect(membership.AccountId.ToString(), Lifetime)}";
    }

    /// <returns>The account of the link; null where it is forged or too old.</returns>
    public Guid? Read(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket))
            return null;

        try
        {
            return Guid.Parse(_protector.Unprotect(ticket));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
