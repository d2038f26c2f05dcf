using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Organisations.Pages.Organisations;

/// <summary>One colleague, and what an administrator may do with the account.</summary>
[RequirePermission(OrganisationPermissions.ManageMembers)]
internal sealed class UserModel(MemberList members, MemberActs acts, CurrentUser user, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Rejection Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public MemberRow Row { get; private set; } = null!;

    public bool IsOwnAccount => Row.Person.Id == user.AccountId;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await acts.ApproveAsync(id, cancellationToken), "Done.Approved", cancellationToken);

    public async Task<IActionResult> OnPostRejectAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(id, cancellationToken);

        return await AnswerAsync(id, await acts.RejectAsync(id, Input.Reason!.Value, Input.Explanation?.Trim() ?? "", cancellationToken), "Done.Rejected", cancellationToken);
    }

    public async Task<IActionResult> OnPostDeactivateAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await acts.DeactivateAsync(id, cancellationToken), "Done.Deactivated", cancellationToken);

    public async Task<IActionResult> OnPostReactivateAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await acts.ReactivateAsync(id, cancellationToken), "Done.Reactivated", cancellationToken);

    public async Task<IActionResult> OnPostMakeAdministratorAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await acts.MakeAdministratorAsync(id, cancellationToken), "Done.MadeAdministrator", cancellationToken);

    public async Task<IActionResult> OnPostMakeMemberAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await acts.MakeMemberAsync(id, cancellationToken), "Done.MadeMember", cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, ActOutcome outcome, string doneKey, CancellationToken cancellationToken)
    {
        // Only a rejection asks for anything; what the other forms did not send is no mistake of theirs.
        ModelState.Clear();
        if (!outcome.IsFound || user.OrganisationId is not { } organisationId)
            return NotFound();

        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError(refusal == OrganisationRefusals.ExplanationMissing ? "Input.Explanation" : "", texts[refusal.Key, refusal.Arguments]);
            return await ShowAsync(id, cancellationToken);
        }

        var row = await members.FindAsync(organisationId, id, cancellationToken);
        Notice = texts[doneKey, row?.Person.Name ?? ""];

        // Who gave up their own rights has none to see the list with.
        return row?.Person.Id == user.AccountId && !row!.Member.IsActiveAdministrator ? Redirect("/") : Redirect("/account/users");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (user.OrganisationId is not { } organisationId || await members.FindAsync(organisationId, id, cancellationToken) is not { } row)
            return NotFound();

        Row = row;
        return Page();
    }
}
