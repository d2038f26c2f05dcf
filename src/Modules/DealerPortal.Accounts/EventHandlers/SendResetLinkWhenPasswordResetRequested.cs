using DealerPortal.Accounts.Passwords;
using DealerPortal.Email.Contracts;
using DealerPortal.Platform.Events;
using Microsoft.AspNetCore.Identity;

namespace DealerPortal.Accounts.EventHandlers;

/// <summary>Looks for the account only here, after the page has answered, so that the answer can't tell whether there is one.</summary>
internal sealed class SendResetLinkWhenPasswordResetRequested(UserManager<Account> accounts, PasswordResetLinks links, IMailOutbox mails, TimeProvider clock)
    : IEventHandler<PasswordResetRequested>
{
    private static readonly TimeSpan OneMailEvery = TimeSpan.FromMinutes(2);

    public async Task HandleAsync(PasswordResetRequested fact, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmailAsync(fact.Email) is not { BlockedAt: null } account)
            return;

        await mails.SendAsync(new Mail
        {
            Template = "PasswordReset",
            Language = account.Language,
            Country = account.Country,
            ToAddress = account.Email!,
            ToName = account.Name,
            Model = new { url = links.Create(account), minutes = (int)PasswordResetLinks.Lifetime.TotalMinutes },
            // Nobody can fill another person's mailbox by asking again and again.
            DedupeKey = $"password-reset:{account.Id}:{clock.GetUtcNow().UtcTicks / OneMailEvery.Ticks}",
            IsSecret = true,
        }, cancellationToken);
    }
}
