using System.Security.Claims;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

/// <summary>Gives members their organisation, their role in it and whose cases they see.</summary>
internal sealed class MembershipClaims(PortalDbContext db) : IPrincipalContributor
{
    public async Task ContributeAsync(Guid accountId, ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var membership = await (
            from member in db.Set<Member>()
            join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
            where member.AccountId == accountId && member.State == MemberState.Active && organisation.IsLive
            select new { member.Role, organisation.Id, organisation.Name, organisation.OpensCasesToAllMembers }).SingleOrDefaultAsync(cancellationToken);
        if (membership is null)
            return;

        var isAdministrator = membership.Role == MemberRole.OrganisationAdministrator;
        identity.AddClaim(new Claim(PortalClaims.Organisation, membership.Id.ToString()));
        identity.AddClaim(new Claim(PortalClaims.OrganisationName, membership.Name));
        identity.AddClaim(new Claim(PortalClaims.Role, isAdministrator ? OrganisationPermissions.AdministratorRole : OrganisationPermissions.MemberRole));
        if (isAdministrator || membership.OpensCasesToAllMembers)
            identity.AddClaim(new Claim(PortalClaims.SeesOrganisation, "true"));
    }
}
