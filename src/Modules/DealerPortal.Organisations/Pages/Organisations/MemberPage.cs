using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Organisations.Pages.Organisations;

/// <summary>One member and what may be done with the account; the same for an administrator of the organisation and for those who oversee all.</summary>
internal abstract class MemberPage(MemberList members, MemberActs acts, Menu menu, CurrentUser user, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Rejection Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public MemberRow Row { get; private set; } = null!;

    public bool IsOwnAccount => Row.Person.Id == user.AccountId;

    /// <summary>The organisation the page is about; null where there is none for this user.</summary>
    protected abstract Guid? OrganisationId { get; }

    /// <summary>Where its members are listed.</summary>
    protected abstract string ListPath { get; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, acts.ApproveAsync, "Done.Approved", cancellationToken);

    public async Task<IActionResult> OnPostRejectAsync(Guid id, CancellationToken cancellationToken) =>
        ModelState.IsValid
            ? await ActAsync(id, (member, token) => acts.RejectAsync(member, Input.Reason!.Value, Input.Explanation?.Trim() ?? "", token), "Done.Rejected", cancellationToken)
            : await ShowAsync(id, cancellationToken);

    public Task<IActionResult> OnPostDeactivateAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, acts.DeactivateAsync, "Done.Deactivated", cancellationToken);

    public Task<IActionResult> OnPostReactivateAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, acts.ReactivateAsync, "Done.Reactivated", cancellationToken);

    public Task<IActionResult> OnPostMakeAdministratorAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, acts.MakeAdministratorAsync, "Done.MadeAdministrator", cancellationToken);

    public Task<IActionResult> OnPostMakeMemberAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, acts.MakeMemberAsync, "Done.MadeMember", cancellationToken);

    private async Task<IActionResult> ActAsync(Guid id, Func<Guid, CancellationToken, Task<ActOutcome>> act, string doneKey, CancellationToken cancellationToken)
    {
        // Only a rejection asks for anything; what the other forms did not send is no mistake of theirs.
        ModelState.Clear();
        if (OrganisationId is not { } organisationId || await members.FindAsync(organisationId, id, cancellationToken) is not { } before)
            return NotFound();

        var outcome = await act(id, cancellationToken);
        if (!outcome.IsFound)
            return NotFound();

        menu.Recount(PendingMembersBadge.MenuKey, user);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError(refusal == OrganisationRefusals.ExplanationMissing ? "Input.Explanation" : "", texts[refusal.Key, refusal.Arguments]);
            return await ShowAsync(id, cancellationToken);
        }

        Notice = texts[doneKey, before.Person.Name];
        // Who gave up their own rights has none left to see the list with.
        return before.Person.Id == user.AccountId ? Redirect("/") : Redirect(ListPath);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (OrganisationId is not { } organisationId || await members.FindAsync(organisationId, id, cancellationToken) is not { } row)
            return NotFound();

        Row = row;
        return Page();
    }
}
