using System.ComponentModel.DataAnnotations;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Registration.Pages.Register;

/// <summary>
/// Last step: who one is. Makes the account and, with it, the organisation or the request to join one. Somebody who was turned away
/// before has an account already and only confirms.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Anonymous)]
internal sealed class DetailsModel(
    RegistrationSession session, AccountOpening opening, IAccountDirectory accounts, IAccountRegistrar registrar, IAccountSignIn signIn, IOrganisationDirectory organisations,
    IOrganisationMembership memberships, TimeProvider clock, IStringLocalizer<AccountTexts> accountTexts, IStringLocalizer<OrganisationTexts> organisationTexts) : PageModel
{
    // Long enough for the second of two presses on the button, too short for the next visitor at a shop's computer.
    private static readonly TimeSpan SamePress = TimeSpan.FromMinutes(2);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Email { get; private set; } = "";

    public string OrganisationName { get; private set; } = "";

    public bool FoundsOrganisation { get; private set; }

    /// <summary>Somebody who asks again: the account keeps its names and password.</summary>
    public AccountSummary? Known { get; private set; }

    private string Country { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Details, cancellationToken);
        if (registration is null)
            return Redirect(elsewhere);
        if (await LoadAsync(registration, cancellationToken) is { } instead)
            return instead;

        Input = new()
        {
            FirstName = registration.FirstName,
            LastName = registration.LastName,
            // Who makes an organisation has just given its number; few shops have another for each person.
            Phone = registration.Phone.Length > 0 || registration.NewOrganisation is not { } made ? registration.Phone : PhoneNumber.Show(made.Phone),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await session.FindAsync(cancellationToken) is { FinishedAt: { } finishedAt, AccountId: { } finished } && finishedAt > clock.GetUtcNow() - SamePress)
            return await EnterAsync(finished, isNew: true, cancellationToken);

        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Details, cancellationToken);
        if (registration is null)
            return Redirect(elsewhere);
        if (await LoadAsync(registration, cancellationToken) is { } instead)
            return instead;

        if (Known is not null)
            ModelState.Clear();
        else if (Input.Password is not null && registrar.RefusePassword(Input.Password, registration.Email, Input.FirstName, Input.LastName, OrganisationName) is { } weak)
            Refuse("Input.Password", accountTexts, weak);
        if (!ModelState.IsValid)
            return Page();

        var applicant = Known is null
            ? new Applicant(Input.FirstName!.Trim(), Input.LastName!.Trim(), Input.Phone!.Trim(), Input.Password!, Country, KnownAccountId: null)
            : new Applicant(Known.FirstName, Known.LastName, Known.Phone, "", Country, Known.Id);
        var opened = await opening.OpenAsync(registration, applicant, cancellationToken);
        if (opened.AccountId is { } accountId)
            return await EnterAsync(accountId, isNew: Known is null, cancellationToken);

        foreach (var (field, refusal) in opened.Refusals)
            Refuse(field.Length == 0 || field == nameof(NewAccount.Email) ? "" : "Input." + field, field.Length == 0 ? organisationTexts : accountTexts, refusal);

        return Page();
    }

    /// <summary>What the page shows; null, or where to go where there is nothing to show.</summary>
    private async Task<IActionResult?> LoadAsync(Registration registration, CancellationToken cancellationToken)
    {
        (Email, FoundsOrganisation) = (registration.Email, registration.FoundsOrganisation);
        if (registration.FoundsOrganisation)
        {
            (OrganisationName, Country) = (registration.NewOrganisation!.Name, registration.NewOrganisation.Country);
        }
        else
        {
            var chosen = await organisations.FindAsync(registration.OrganisationId!.Value, cancellationToken);
            if (chosen is not { IsLive: true })
                return Redirect("/register/organisation");

            (OrganisationName, Country) = (chosen.Name, chosen.Country);
        }

        if (await accounts.FindByEmailAsync(registration.Email, cancellationToken) is not { } account)
            return null;

        // The address was proven, so its owner may know: somebody (they themselves, elsewhere) has finished with it meanwhile.
        if ((await memberships.FindAsync(account.Id, cancellationToken))?.MayAskAgainAt is not { } at || at > clock.GetUtcNow())
            return Redirect("/login");

        Known = account;
        return null;
    }

    private async Task<IActionResult> EnterAsync(Guid accountId, bool isNew, CancellationToken cancellationToken)
    {
        var membership = await memberships.FindAsync(accountId, cancellationToken)
            ?? throw new InvalidOperationException("A registration ended without a membership.");
        session.End();

        if (membership is not { State: MemberState.Active, IsOrganisationLive: true })
            return Redirect(memberships.PathOfStanding(membership));

        // Whoever had an account before gives its password as always.
        if (!isNew)
            return Redirect("/login");

        await signIn.SignInAsync(accountId, cancellationToken);
        return Redirect("/");
    }

    private void Refuse(string field, IStringLocalizer from, Refusal refusal) => ModelState.AddModelError(field, from[refusal.Key, refusal.Arguments]);

    internal sealed class InputModel
    {
        [Required(ErrorMessage = "Missing.FirstName")]
        [StringLength(80)]
        [PersonName(ErrorMessage = "Refused.Name")]
        public string? FirstName { get; set; }

        [Required(ErrorMessage = "Missing.LastName")]
        [StringLength(80)]
        [PersonName(ErrorMessage = "Refused.Name")]
        public string? LastName { get; set; }

        [Required(ErrorMessage = "Missing.Phone")]
        [StringLength(40)]
        public string? Phone { get; set; }

        [Required(ErrorMessage = "Missing.Password")]
        [StringLength(128)]
        public string? Password { get; set; }

        [Required(ErrorMessage = "Missing.ConfirmPassword")]
        [StringLength(128)]
        [Compare(nameof(Password), ErrorMessage = "Refused.PasswordsDiffer")]
        public string? ConfirmPassword { get; set; }
    }
}
