using System.Text.Json;
using DealerPortal.Bench.Serving;
using DealerPortal.Cases;
using DealerPortal.Cases.Contracts;
using DealerPortal.Cases.Search;
using DealerPortal.Platform.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Bench.Pages.Bare;

/// <summary>Takes the same post as the form's page and writes the same rows; it checks nothing and asks nobody.</summary>
[IgnoreAntiforgeryToken]
internal sealed class FilingModel(PortalScope portal, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync(Guid organisation, Guid reporter, Guid version, CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        var answers = JsonSerializer.Serialize(form.Where(field => field.Key.StartsWith("Answers", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString()));
        var columns = new CaseColumns(
            form["Answers[modelCode]"], form["Answers[serialNumber]"], "inHome", form["Answers[deviceLocation]"], form["Answers[dealerReference]"], null, null, form["Answers[defectDescription]"], null);
        var submission = Guid.Parse(form["SubmissionId"]!);

        var db = portal.Db;
        var known = await db.Set<Case>().Where(dealerCase => dealerCase.SubmissionId == submission).Select(dealerCase => dealerCase.Number).SingleOrDefaultAsync(cancellationToken);
        var number = known ?? await db.InTransactionAsync(async token =>
        {
            var now = clock.GetUtcNow();
            var taken = await CaseNumber.TakeAsync(db, now.Year, token);
            var filed = Case.File(taken, new FiledRequest(organisation, "Bare", reporter, "Bare", "repair", version, "BE", form["Answers[notifyByEmail]"] == "true", columns, answers, submission), now);
            db.Add(filed);
            portal.Get<IOutbox>().Publish(new CaseFiled(taken));
            await db.SaveChangesAsync(token);
            await portal.Get<CaseSearch>().IndexAsync(filed, token);
            return taken;
        }, cancellationToken);
        return Redirect($"/cases/{number}");
    }
}
