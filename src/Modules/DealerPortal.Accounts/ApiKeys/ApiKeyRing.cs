using System.Security.Claims;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts.ApiKeys;

/// <summary>Says whom a key stands for; remembers it for half a minute.</summary>
internal sealed class ApiKeyRing(IServiceScopeFactory scopes, IMemoryCache cache, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromMinutes(1);

    /// <returns>Null for a key that is unknown, revoked, or of an organisation that may not use the portal any more.</returns>
    public async Task<ClaimsIdentity?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var hash = ApiKey.HashOf(key);
        if (cache.TryGetValue(("api key", hash), out ClaimsIdentity? remembered))
            return remembered;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var found = await db.Set<ApiKey>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hash == hash && candidate.RevokedAt == null, cancellationToken);
        var identity = found is null ? null : await ToIdentityAsync(found, scope.ServiceProvider, cancellationToken);

        // Wrong keys are not remembered: whoever sends many would fill the memory.
        if (identity is null)
            return null;

        await NoteUseAsync(db, found!, cancellationToken);
        return cache.Set(("api key", hash), identity, Lifetime);
    }

    private static async Task<ClaimsIdentity?> ToIdentityAsync(ApiKey key, IServiceProvider services, CancellationToken cancellationToken)
    {
        var identity = new ClaimsIdentity([new(PortalClaims.ApiKey, key.Id.ToString()), new(PortalClaims.Name, key.Name)], ApiKeyHandler.SchemeName, PortalClaims.Name, PortalClaims.Role);
        identity.AddClaims(key.Scopes.Select(scope => new Claim(PortalClaims.Permission, "api." + scope)));
        if (key.OrganisationId is not { } organisationId)
            return identity;

        if (services.GetService<IApiKeyOwners>() is not { } owners || await owners.FindActiveNameAsync(organisationId, cancellationToken) is not { } name)
            return null;

        identity.AddClaim(new Claim(PortalClaims.Organisation, organisationId.ToString()));
        identity.AddClaim(new Claim(PortalClaims.OrganisationName, name));
        identity.AddClaim(new Claim(PortalClaims.SeesOrganisation, "true"));
        return identity;
    }

    private async Task NoteUseAsync(PortalDbContext db, ApiKey key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (key.LastUsedAt > now - UseNotedEvery)
            return;

        await db.InTransactionAsync(token => db.Set<ApiKey>().Where(used => used.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(used => used.LastUsedAt, now), token), cancellationToken);
    }
}
