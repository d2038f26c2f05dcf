using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealerPortal.Organisations.Pages.Organisations;

/// <summary>Tells somebody whose account or organisation is not active yet what they wait for.</summary>
[AllowAnonymous]
internal sealed class WaitingModel(IOrganisationMembership memberships, StandingLinks standing, IOrganisationDirectory organisations, ISettings settings) : PageModel
{
    public MembershipSummary Membership { get; private set; } = null!;

    public CountrySettings Contact { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? ticket, CancellationToken cancellationToken)
    {
        if (standing.Read(ticket) is not { } account || await memberships.FindAsync(account, cancellationToken) is not { } membership)
            return Redirect("/login");
        if (membership.State is MemberState.Rejected or MemberState.Deactivated)
            return Redirect(standing.PathOf(membership));

        Membership = membership;
        var organisation = await organisations.FindAsync(membership.OrganisationId, cancellationToken);
        Contact = settings.Get<SiteSettings>().CountryOrDefault(organisation?.Country);
        return Page();
    }
}
