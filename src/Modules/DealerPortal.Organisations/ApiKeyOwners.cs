using DealerPortal.Accounts.Contracts;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

internal sealed class ApiKeyOwners(PortalDbContext db) : IApiKeyOwners
{
    public async Task<Guid?> FindByDomainAsync(string domain, CancellationToken cancellationToken) =>
        await db.Set<OrganisationDomain>().Where(known => known.Domain == domain).OrderBy(known => known.OrganisationId).Select(known => (Guid?)known.OrganisationId).FirstOrDefaultAsync(cancellationToken);

    public Task<string?> FindActiveNameAsync(Guid organisationId, CancellationToken cancellationToken) =>
        db.Set<Organisation>().Where(organisation => organisation.Id == organisationId && organisation.IsLive).Select(organisation => organisation.Name).SingleOrDefaultAsync(cancellationToken);
}
