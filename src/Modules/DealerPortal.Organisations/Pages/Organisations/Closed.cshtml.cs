using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations.Pages.Organisations;

/// <summary>Tells somebody who was turned away or deactivated why, and what they can do.</summary>
[AllowAnonymous]
internal sealed class ClosedModel(PortalDbContext db, IOrganisationMembership memberships, StandingLinks standing, IOrganisationDirectory organisations, ISettings settings, TimeProvider clock) : PageModel
{
    public MembershipSummary Membership { get; private set; } = null!;

    public RejectionReason? Reason { get; private set; }

    public string Explanation { get; private set; } = "";

    public CountrySettings Contact { get; private set; } = null!;

    public bool MayAskAgain => Membership.MayAskAgainAt <= clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(string? ticket, CancellationToken cancellationToken)
    {
        if (standing.Read(ticket) is not { } account || await memberships.FindAsync(account, cancellationToken) is not { } membership)
            return Redirect("/login");
        if (membership.State is MemberState.Pending or MemberState.Active)
            return Redirect(standing.PathOf(membership));

        Membership = membership;
        var decision = await db.Set<Member>().Where(member => member.Id == membership.Id).Select(member => new { member.RejectionReason, member.Explanation }).SingleAsync(cancellationToken);
        (Reason, Explanation) = (decision.RejectionReason, decision.Explanation);
        var organisation = await organisations.FindAsync(membership.OrganisationId, cancellationToken);
        Contact = settings.Get<SiteSettings>().CountryOrDefault(organisation?.Country);
        return Page();
    }
}
