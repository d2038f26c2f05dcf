using DealerPortal.Accounts.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Accounts;

/// <summary>Keeps the language and country a signed-in person chooses in the header.</summary>
internal sealed class AccountPreferences(PortalDbContext db, IAccountSessions sessions) : IKeepPreferences
{
    public async Task KeepAsync(Guid accountId, string? language, string? country, CancellationToken cancellationToken)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(found => found.Id == accountId, cancellationToken) is not { } account)
            return;

        account.ChangePreferences(language ?? account.Language, country ?? account.Country);
        await db.SaveChangesAsync(cancellationToken);
        sessions.Forget(accountId);
    }
}
