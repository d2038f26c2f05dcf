using System.Security.Claims;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Accounts.Roles;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts.SignIn;

/// <summary>
/// Keeps each signed-in person's principal for half a minute, so that a page costs no query for it. What changes on this node is
/// forgotten at once; another node notices when its own copy has aged.
/// </summary>
internal sealed class AccountSessions(IServiceScopeFactory scopes, IMemoryCache cache) : IAccountSessions
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private long _changes;
    private long _generation;

    /// <summary>The session if it is in memory; asks nobody.</summary>
    public AccountSession? Remembered(Guid accountId) => cache.Get<AccountSession>(KeyOf(accountId));

    /// <returns>Null when there is no such account.</returns>
    public async Task<AccountSession?> GetAsync(Guid accountId, CancellationToken cancellationToken)
    {
        if (Remembered(accountId) is { } remembered)
            return remembered;

        var before = Interlocked.Read(ref _changes);
        await using var scope = scopes.CreateAsyncScope();
        var session = await LoadAsync(scope.ServiceProvider, accountId, cancellationToken);

        // What was read while somebody changed something may already be old.
        if (session is not null && before == Interlocked.Read(ref _changes))
            cache.Set(KeyOf(accountId), session, Lifetime);

        return session;
    }

    public void Forget(Guid accountId)
    {
        Interlocked.Increment(ref _changes);
        cache.Remove(KeyOf(accountId));
    }

    public void ForgetAll()
    {
        // A new generation of keys; the old entries age by themselves.
        Interlocked.Increment(ref _changes);
        Interlocked.Increment(ref _generation);
    }

    private (string, long, Guid) KeyOf(Guid accountId) => ("account session", Interlocked.Read(ref _generation), accountId);

    private static async Task<AccountSession?> LoadAsync(IServiceProvider services, Guid accountId, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var account = await db.Set<Account>().AsNoTracking().Include(found => found.Roles).SingleOrDefaultAsync(found => found.Id == accountId, cancellationToken);
        if (account is null)
            return null;

        if (account.BlockedAt is not null || await IsKeptOutAsync(services, accountId, cancellationToken))
            return new AccountSession(account.SecurityStamp!, Principal: null);

        var identity = new ClaimsIdentity(
        [
            new(PortalClaims.Account, account.Id.ToString()),
            new(PortalClaims.Name, account.Name),
            new(PortalClaims.Email, account.Email!),
            new(PortalClaims.Language, account.Language),
            new(PortalClaims.Country, account.Country),
        ], SessionCookie.Scheme, PortalClaims.Name, PortalClaims.Role);

        var roleIds = account.Roles.Select(role => role.RoleId).ToList();
        foreach (var name in await db.Set<Role>().Where(role => roleIds.Contains(role.Id)).Select(role => role.Name).ToListAsync(cancellationToken))
            identity.AddClaim(new Claim(PortalClaims.Role, name));

        foreach (var contributor in services.GetServices<IPrincipalContributor>())
            await contributor.ContributeAsync(accountId, identity, cancellationToken);

        // Roles come from here and from memberships; what they allow is said in one place.
        var names = identity.FindAll(PortalClaims.Role).Select(claim => claim.Value).ToList();
        var allowed = await db.Set<Role>().Where(role => names.Contains(role.Name)).Select(role => role.Permissions).ToListAsync(cancellationToken);
        identity.AddClaims(allowed.SelectMany(permissions => permissions).Distinct().Select(permission => new Claim(PortalClaims.Permission, permission)));

        return new AccountSession(account.SecurityStamp!, new ClaimsPrincipal(identity));
    }

    private static async Task<bool> IsKeptOutAsync(IServiceProvider services, Guid accountId, CancellationToken cancellationToken)
    {
        foreach (var gate in services.GetServices<ISignInGate>())
        {
            if (await gate.AskAsync(accountId, cancellationToken) is not null)
                return true;
        }

        return false;
    }
}
