using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealerPortal.Organisations.Pages.Organisations;

/// <summary>The colleagues of an administrator, those who wait for a decision first.</summary>
[RequirePermission(OrganisationPermissions.ManageMembers)]
internal sealed class UsersModel(MemberList members, CurrentUser user) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>What was just done, in words.</summary>
    [TempData]
    public string? Notice { get; set; }

    public string OrganisationName => user.OrganisationName ?? "";

    public IReadOnlyList<MemberRow> Pending { get; private set; } = [];

    public IReadOnlyList<MemberRow> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (user.OrganisationId is not { } organisationId)
            return NotFound();

        var rows = await members.OfAsync(organisationId, Search, cancellationToken);
        Pending = [.. rows.Where(row => row.Member.State == MemberState.Pending)];
        Others = [.. rows.Where(row => row.Member.State != MemberState.Pending)];
        return Page();
    }
}
