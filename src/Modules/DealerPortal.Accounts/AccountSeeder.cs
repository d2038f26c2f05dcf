using DealerPortal.Accounts.Contracts;
using DealerPortal.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace DealerPortal.Accounts;

internal sealed class AccountSeeder(PortalDbContext db, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, TimeProvider clock) : IAccountSeeder
{
    public async Task<IReadOnlyList<Guid>> SeedAsync(IReadOnlyList<SeedAccount> accounts, string password, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var seeded = accounts.Select(account => new Account(account.Email, account.FirstName, account.LastName, account.Phone, account.Language, account.Country, now)).ToList();
        if (seeded.Count == 0)
            return [];

        var hash = hasher.HashPassword(seeded[0], password);
        foreach (var account in seeded)
        {
            account.NormalizedEmail = account.NormalizedUserName = normalizer.NormalizeEmail(account.Email);
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            account.LockoutEnabled = true;
            account.ChangePassword(hash);
        }

        await db.InsertManyAsync(seeded, cancellationToken);
        return [.. seeded.Select(account => account.Id)];
    }
}
