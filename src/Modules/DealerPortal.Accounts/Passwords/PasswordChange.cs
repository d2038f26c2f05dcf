using DealerPortal.Accounts.SignIn;
using DealerPortal.Email.Contracts;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Identity;

namespace DealerPortal.Accounts.Passwords;

/// <summary>Gives an account another password: ends its sessions and says so by mail, in one commit.</summary>
internal sealed class PasswordChange(UserManager<Account> accounts, IPasswordHasher<Account> hasher, IMailOutbox mails, AccountSessions sessions, Display display, PortalAddress address, TimeProvider clock)
{
    /// <returns>False when the account was changed at the same moment from elsewhere; nothing was saved then.</returns>
    public async Task<bool> SaveAsync(Account account, string password, CancellationToken cancellationToken)
    {
        account.ChangePassword(hasher.HashPassword(account, password));

        string changedAt;
        using (new LanguageScope(account.Language, account.Country))
            changedAt = display.Instant(clock.GetUtcNow(), account.Country);

        await mails.SendAsync(new Mail
        {
            Template = "PasswordChanged",
            Language = account.Language,
            Country = account.Country,
            ToAddress = account.Email!,
            ToName = account.Name,
            Model = new { changedAt, url = address.Of("/forgot-password") },
            DedupeKey = $"password-changed:{Guid.CreateVersion7()}",
        }, cancellationToken);

        // The new stamp is what ends the sessions; saving it saves everything above.
        var saved = await accounts.UpdateSecurityStampAsync(account);
        sessions.Forget(account.Id);
        return saved.Succeeded;
    }
}
