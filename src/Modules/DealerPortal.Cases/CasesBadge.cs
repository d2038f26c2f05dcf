using DealerPortal.Cases.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases;

/// <summary>Counts a dealer's cases that wait for the dealer's answer.</summary>
internal sealed class CasesBadge(PortalDbContext db) : IMenuBadge
{
    public const string CasesKey = "cases";

    public string Key => CasesKey;

    public async Task<int> CountAsync(CurrentUser user, CancellationToken cancellationToken) =>
        user.OrganisationId is null ? 0 : await db.Set<Case>().VisibleTo(user).CountAsync(dealerCase => dealerCase.RequestStatus == RequestStatus.InfoNeeded, cancellationToken);
}
