using System.Globalization;
using System.Text.Json.Nodes;
using DealerPortal.Cases.Contracts;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Files;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.Pages.Cases;

/// <summary>One case: what it is, where both its statuses stand, what was answered, and everything that happened.</summary>
internal sealed class DetailsModel(PortalDbContext db, IFormDirectory forms, IAnswerReader answers, IFileStore files, CurrentUser user) : PageModel
{
    public Case Case { get; private set; } = null!;

    public string Kind { get; private set; } = "";

    public IReadOnlyList<AnsweredSection> Sections { get; private set; } = [];

    public IReadOnlyList<FileSummary> Files { get; private set; } = [];

    public IReadOnlyList<CaseEvent> Events { get; private set; } = [];

    /// <summary>True right after it was filed.</summary>
    [BindProperty(SupportsGet = true, Name = "filed")]
    public bool IsJustFiled { get; set; }

    public string? KeptInformedAt => Case.NotifyByEmail && Case.ReporterId == user.AccountId ? user.Email : null;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken)
    {
        var found = await db.Set<Case>().AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(dealerCase => dealerCase.Number == number, cancellationToken);
        if (found is null)
            return NotFound();

        Case = found;
        Events = await db.Set<CaseEvent>().AsNoTracking().Where(caseEvent => caseEvent.CaseId == found.Id).OrderByDescending(caseEvent => caseEvent.At).ThenByDescending(caseEvent => caseEvent.Id).ToListAsync(cancellationToken);
        Files = await files.OfAsync(CaseFiles.OwnerKindOfCases, number, cancellationToken);

        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        Kind = (await forms.KindLabelsAsync(language, cancellationToken)).GetValueOrDefault(found.Kind, found.Kind);
        if (await forms.FindVersionAsync(found.FormVersionId, cancellationToken) is { } version)
            Sections = answers.Read(version, JsonNode.Parse(found.Answers)!.AsObject(), language);

        return Page();
    }

    /// <summary>The steps of the service order: what is behind, where it stands, what is to come.</summary>
    public IReadOnlyList<Step> OrderSteps()
    {
        var reached = Events.Where(caseEvent => caseEvent.Kind == CaseEventKind.OrderStatusChanged).ToLookup(caseEvent => caseEvent.Status);
        ServiceOrderStatus[] path = Case.OrderStatus == ServiceOrderStatus.Cancelled
            ? [ServiceOrderStatus.Received, ServiceOrderStatus.AppointmentScheduled, ServiceOrderStatus.Cancelled]
            : [ServiceOrderStatus.Received, ServiceOrderStatus.AppointmentScheduled, ServiceOrderStatus.Completed];

        return [.. path.Select(status =>
        {
            var at = reached[status.ToString()].FirstOrDefault()?.ReportedAt;
            var state = status == Case.OrderStatus ? (status == ServiceOrderStatus.Cancelled ? "bad" : status == ServiceOrderStatus.Completed ? "done" : "current") : at is not null || status < Case.OrderStatus ? "done" : "todo";
            return new Step(status, state, at);
        }).Where(step => !(Case.OrderStatus == ServiceOrderStatus.Cancelled && step.At is null && step.Status == ServiceOrderStatus.AppointmentScheduled))];
    }

    internal sealed record Step(ServiceOrderStatus Status, string State, DateTimeOffset? At);
}
