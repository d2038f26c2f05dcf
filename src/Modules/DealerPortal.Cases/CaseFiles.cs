using DealerPortal.Platform.Data;
using DealerPortal.Platform.Files;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases;

/// <summary>The files of a case are for those who may see the case.</summary>
internal sealed class CaseFiles(PortalDbContext db) : IFileGate
{
    public const string OwnerKindOfCases = "case";

    public string OwnerKind => OwnerKindOfCases;

    public Task<bool> MayReadAsync(string ownerKey, CurrentUser user, CancellationToken cancellationToken) =>
        db.Set<Case>().VisibleTo(user).AnyAsync(dealerCase => dealerCase.Number == ownerKey, cancellationToken);
}
