using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Settings;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Registration.Pages.Register;

/// <summary>Third step: one's organisation, suggested by the address or searched for.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Lookup)]
internal sealed class OrganisationModel(PortalDbContext db, RegistrationSession session, IOrganisationDirectory organisations, ISettings settings, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>The suggestions were not it: show the search.</summary>
    [BindProperty(Name = "other", SupportsGet = true)]
    public bool IsOther { get; set; }

    public IReadOnlyList<OrganisationFinding> Found { get; private set; } = [];

    /// <summary>What <see cref="Found"/> holds: suggestions by the address, or what a search found.</summary>
    public bool IsSearch { get; private set; }

    public bool WasSearched { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Organisation, cancellationToken);
        if (registration is null)
            return Redirect(elsewhere);

        // Neither the address nor a ticked box is typed here; what can't be read of the query is as if it was not there.
        ModelState.Clear();
        return await ShowAsync(registration, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Organisation, cancellationToken);
        if (registration is null)
            return Redirect(elsewhere);

        ModelState.Clear();
        if (registration.Choose(Input.OrganisationId) is { } refusal)
        {
            Refuse(refusal);
            return await ShowAsync(registration, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Redirect("/register/details");
    }

    private async Task<PageResult> ShowAsync(Registration registration, CancellationToken cancellationToken)
    {
        var text = Search?.Trim() ?? "";
        if (text.Length == 0 && !IsOther)
            Found = await organisations.SuggestForEmailAsync(registration.Email, cancellationToken);

        IsSearch = Found.Count == 0;
        if (text.Length > 0)
            await SearchAsync(registration, text.Length > 100 ? text[..100] : text, cancellationToken);

        registration.Show(Found);
        await db.SaveChangesAsync(cancellationToken);
        return Page();
    }

    private async Task SearchAsync(Registration registration, string text, CancellationToken cancellationToken)
    {
        if (text.Count(char.IsLetterOrDigit) < IOrganisationDirectory.MinSearchLength)
        {
            ModelState.AddModelError("q", texts["Refused.SearchTooShort", IOrganisationDirectory.MinSearchLength]);
            return;
        }

        if (registration.ShownCount >= settings.Get<RegistrationSettings>().MaxOrganisationsShown)
        {
            Refuse(RegistrationRefusals.EnoughShown);
            return;
        }

        Found = await organisations.SearchAsync(text, cancellationToken);
        WasSearched = true;
    }

    private void Refuse(Refusal refusal) => ModelState.AddModelError("", texts[refusal.Key, refusal.Arguments]);

    internal sealed class InputModel
    {
        public Guid OrganisationId { get; set; }
    }
}
