using System.Linq.Expressions;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Accounts.Roles;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Accounts;

internal sealed class AccountDirectory(PortalDbContext db, ILookupNormalizer normalizer) : IAccountDirectory
{
    private static readonly Expression<Func<Account, AccountSummary>> ToSummary = account =>
        new AccountSummary(account.Id, account.Email!, account.FirstName, account.LastName, account.PhoneNumber ?? "", account.Language, account.Country, account.KeepMeInformed);

    public Task<AccountSummary?> FindAsync(Guid accountId, CancellationToken cancellationToken) =>
        db.Set<Account>().Where(account => account.Id == accountId).Select(ToSummary).SingleOrDefaultAsync(cancellationToken);

    public async Task<AccountSummary?> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryNormalise(email, out var address))
            return null;

        var normalised = normalizer.NormalizeEmail(address);
        return await db.Set<Account>().Where(account => account.NormalizedEmail == normalised).Select(ToSummary).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<AccountSummary>> FindManyAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken) =>
        await db.Set<Account>().Where(account => accountIds.Contains(account.Id)).Select(ToSummary).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<AccountSummary>> FindStaffWithPermissionAsync(string permission, CancellationToken cancellationToken)
    {
        var roles = db.Set<Role>().Where(role => role.Permissions.Contains(permission)).Select(role => role.Id);
        return await db.Set<Account>()
            .Where(account => account.BlockedAt == null && account.Roles.Any(role => roles.Contains(role.RoleId)))
            .Select(ToSummary)
            .ToListAsync(cancellationToken);
    }
}
