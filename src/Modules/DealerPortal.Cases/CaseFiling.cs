using System.Data.Common;
using DealerPortal.Cases.Contracts;
using DealerPortal.Cases.Search;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Files;
using DealerPortal.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases;

/// <summary>Files a request: case, number, search row, files and the fact that it was filed, in one commit.</summary>
internal sealed class CaseFiling(PortalDbContext db, CaseSearch search, IFileStore files, IOutbox outbox, Display display, TimeProvider clock)
{
    /// <summary>Files the request, or finds the case that this same submission made before.</summary>
    /// <returns>The case's number; null when the submission was somebody else's.</returns>
    public async Task<string?> FileAsync(FiledRequest request, IReadOnlyList<string> fileTokens, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.SubmissionId, cancellationToken) is { } earlier)
            return OwnNumber(earlier, request);

        try
        {
            return await db.InTransactionAsync(token => CommitAsync(request, fileTokens, token), cancellationToken);
        }
        catch (Exception exception) when (exception is DbUpdateException or DbException)
        {
            // A double click reaches both requests here; the unique submission lets one through and the other finds it.
            db.ChangeTracker.Clear();
            if (await FindAsync(request.SubmissionId, cancellationToken) is { } first)
                return OwnNumber(first, request);

            throw;
        }
    }

    private static string? OwnNumber(Case filed, FiledRequest request) =>
        filed.OrganisationId == request.OrganisationId && filed.ReporterId == request.ReporterId ? filed.Number : null;

    private Task<Case?> FindAsync(Guid submission, CancellationToken cancellationToken) =>
        db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(filed => filed.SubmissionId == submission, cancellationToken);

    private async Task<string> CommitAsync(FiledRequest request, IReadOnlyList<string> fileTokens, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var number = await CaseNumber.TakeAsync(db, display.DayOf(now, request.Country).Year, cancellationToken);
        var filed = Case.File(number, request, now);
        db.Add(filed);
        outbox.Publish(new CaseFiled(number));
        await files.AttachAsync(fileTokens, CaseFiles.OwnerKindOfCases, number, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await search.IndexAsync(filed, cancellationToken);
        return number;
    }
}
