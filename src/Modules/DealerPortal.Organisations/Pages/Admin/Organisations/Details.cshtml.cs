using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Organisations.Pages.Admin.Organisations;

/// <summary>One organisation with its members; a new one that waits is let in here.</summary>
[RequirePermission(OrganisationPermissions.Oversee)]
internal sealed class DetailsModel(PortalDbContext db, MemberList members, CurrentUser user, IAccountSessions sessions, IOutbox outbox, IStringLocalizer<Texts> texts) : PageModel
{
    [TempData]
    public string? Notice { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public IReadOnlyList<MemberRow> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGoLiveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();

        if (Organisation.GoLive() is { } refusal)
        {
            ModelState.AddModelError("", texts[refusal.Key, refusal.Arguments]);
            return Page();
        }

        if (Organisation.FoundedBy is { } founder)
            outbox.Publish(new OrganisationWentLive(Organisation.Id, Organisation.Name, founder));

        await db.SaveChangesAsync(cancellationToken);
        foreach (var row in Members)
            sessions.Forget(row.Person.Id);

        Notice = texts["Admin.WentLive", Organisation.Name];
        return Redirect($"/admin/organisations/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Organisation>().VisibleTo(user).Include(organisation => organisation.Domains).SingleOrDefaultAsync(organisation => organisation.Id == id, cancellationToken);
        if (found is null)
            return false;

        Organisation = found;
        Members = await members.OfAsync(id, search: null, cancellationToken);
        return true;
    }
}
