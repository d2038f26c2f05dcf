using System.Globalization;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Email.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Settings;
using DealerPortal.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Registration;

/// <summary>
/// Sends a registration its code; or, where the address has an account, a mail that says so. Either way the same is read, made and
/// saved, so that neither the screen nor its speed tells who has an account.
/// </summary>
internal sealed class CodeMails(
    PortalDbContext db, IAccountDirectory accounts, IOrganisationMembership memberships, IMailOutbox mails, PortalAddress address, VisitorCountry country, ISettings settings, TimeProvider clock)
{
    /// <summary>Renews the code and adds its mail; the caller saves.</summary>
    public async Task SendAsync(Registration registration, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var account = await accounts.FindByEmailAsync(registration.Email, cancellationToken);
        var membership = await memberships.FindAsync(account?.Id ?? Guid.Empty, cancellationToken);
        var sentLately = await db.Set<Registration>().Where(other => other.Email == registration.Email && other.CodeSentAt > now.AddHours(-1)).SumAsync(other => other.MailsSent, cancellationToken);

        var code = registration.RenewCode(now);
        if (sentLately >= settings.Get<RegistrationSettings>().MailsPerAddressPerHour)
            return;

        registration.CountMail();
        // Whoever was turned away may ask again once the time for that has come, here as anybody else.
        var isWelcome = account is null || membership?.MayAskAgainAt <= now;
        await mails.SendAsync(new Mail
        {
            Template = isWelcome ? "RegistrationCode" : "RegistrationKnownAddress",
            Language = account?.Language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Country = account?.Country ?? country.Code,
            ToAddress = registration.Email,
            ToName = account?.Name ?? "",
            DedupeKey = $"registration-code:{registration.Id}:{registration.CodesMade}",
            IsSecret = true,
            Model = new
            {
                Code = code,
                Minutes = settings.Get<RegistrationSettings>().CodeLifetimeMinutes,
                SignInUrl = address.Of("/login"),
                ForgotUrl = address.Of("/forgot-password"),
            },
        }, cancellationToken);
    }
}
