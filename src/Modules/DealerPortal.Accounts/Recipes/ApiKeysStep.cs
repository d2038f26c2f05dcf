using DealerPortal.Accounts.ApiKeys;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Accounts.Recipes;

/// <summary>
/// <c>{"step": "api-keys", "keys": [{"key": "…", "name": "…", "scopes": ["cases"], "organisation": "alfa.example"}]}</c>: keys of a demo or a test.
/// The organisation is named by its e-mail domain and must have been made by a step before; left out for partners.
/// </summary>
internal sealed class ApiKeysStep(PortalDbContext db, IEnumerable<IApiKeyOwners> owners, TimeProvider clock) : IRecipeStep
{
    public string Name => "api-keys";

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var data in context.Read<IReadOnlyList<KeyData>>("keys"))
        {
            var hash = ApiKey.HashOf(data.Key);
            var key = await db.Set<ApiKey>().SingleOrDefaultAsync(known => known.Hash == hash, cancellationToken)
                ?? db.Add(new ApiKey { Name = data.Name, Hash = hash, CreatedAt = clock.GetUtcNow() }).Entity;

            key.Name = data.Name;
            key.Scopes = [.. data.Scopes];
            key.OrganisationId = data.Organisation is null ? null : await FindOrganisationAsync(data.Organisation, cancellationToken);
        }
    }

    private async Task<Guid> FindOrganisationAsync(string domain, CancellationToken cancellationToken) =>
        owners.FirstOrDefault() is { } known && await known.FindByDomainAsync(domain, cancellationToken) is { } found
            ? found
            : throw new RecipeException($"There is no organisation with the e-mail domain {domain}; a step before this one must make it.");

    private sealed record KeyData(string Key, string Name, IReadOnlyList<string> Scopes)
    {
        public string? Organisation { get; init; }
    }
}
