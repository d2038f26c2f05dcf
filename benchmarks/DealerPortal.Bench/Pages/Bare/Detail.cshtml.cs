using DealerPortal.Bench.Serving;
using DealerPortal.Cases;
using DealerPortal.Platform.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Bench.Pages.Bare;

/// <summary>One case with its timeline and files.</summary>
internal sealed class DetailModel(PortalScope portal) : PageModel
{
    public Case Case { get; private set; } = null!;

    public IReadOnlyList<CaseEvent> Events { get; private set; } = [];

    public IReadOnlyList<FileSummary> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid organisation, string number, CancellationToken cancellationToken)
    {
        var db = portal.Db;
        var found = await db.Set<Case>().AsNoTracking().Where(dealerCase => dealerCase.OrganisationId == organisation).SingleOrDefaultAsync(dealerCase => dealerCase.Number == number, cancellationToken);
        if (found is null)
            return NotFound();

        Case = found;
        Events = await db.Set<CaseEvent>().AsNoTracking().Where(caseEvent => caseEvent.CaseId == found.Id).OrderByDescending(caseEvent => caseEvent.At).ThenByDescending(caseEvent => caseEvent.Id).ToListAsync(cancellationToken);
        Files = await portal.Get<IFileStore>().OfAsync(CaseFiles.OwnerKindOfCases, number, cancellationToken);
        return Page();
    }
}
