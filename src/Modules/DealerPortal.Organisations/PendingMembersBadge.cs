using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

/// <summary>How many wait for this administrator.</summary>
internal sealed class PendingMembersBadge(PortalDbContext db) : IMenuBadge
{
    public const string MenuKey = "users";

    public string Key => MenuKey;

    public Task<int> CountAsync(CurrentUser user, CancellationToken cancellationToken) =>
        db.Set<Member>().CountAsync(member => member.OrganisationId == user.OrganisationId && member.State == MemberState.Pending, cancellationToken);
}
