using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

internal static class OrganisationScopes
{
    /// <summary>One's own; all for those who oversee them.</summary>
    public static IQueryable<Organisation> VisibleTo(this IQueryable<Organisation> organisations, CurrentUser user) =>
        user.Can(OrganisationPermissions.Oversee) ? organisations : organisations.Where(organisation => organisation.Id == user.OrganisationId);

    /// <summary>With one member and all active administrators: what the rule of the last administrator needs to know.</summary>
    public static IQueryable<Organisation> WithMember(this IQueryable<Organisation> organisations, Guid memberId) =>
        organisations
            .Where(organisation => organisation.Members.Any(member => member.Id == memberId))
            .Include(organisation => organisation.Members.Where(member => member.Id == memberId || (member.Role == MemberRole.OrganisationAdministrator && member.State == MemberState.Active)));
}
