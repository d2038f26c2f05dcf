using System.ComponentModel.DataAnnotations;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Organisations.Pages.Organisations;

/// <summary>One's own organisation. Its administrators change where it is and who sees its cases; name and number go through the service centre.</summary>
internal sealed class OrganisationModel(PortalDbContext db, CurrentUser user, OrganisationIntake intake, IAccountSessions sessions, ISettings settings, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public bool MayEdit => user.Can(OrganisationPermissions.Edit);

    /// <summary>Where to have name and number changed; empty where the country has no address.</summary>
    public string ContactEmail => settings.Get<SiteSettings>().CountryOrDefault(Organisation.Country).ContactEmail;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();

        Input = new()
        {
            Street = Organisation.Street,
            HouseNumber = Organisation.HouseNumber,
            PostalCode = Organisation.PostalCode,
            City = Organisation.City,
            Phone = Platform.Contact.PhoneNumber.Show(Organisation.Phone),
            OpensCasesToAllMembers = Organisation.OpensCasesToAllMembers,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayEdit)
            return Forbid();
        if (!await LoadAsync(cancellationToken))
            return NotFound();

        var check = intake.Check(new NewOrganisation
        {
            Name = Organisation.Name,
            Street = Input.Street ?? "",
            HouseNumber = Input.HouseNumber ?? "",
            PostalCode = Input.PostalCode ?? "",
            City = Input.City ?? "",
            Country = Organisation.Country,
            VatNumber = Organisation.VatNumber,
            Phone = Input.Phone ?? "",
        });
        foreach (var (field, refusal) in check.Refusals.Where(refused => ModelState["Input." + refused.Key]?.Errors.Count is null or 0))
            ModelState.AddModelError("Input." + field, texts[refusal.Key, refusal.Arguments]);
        if (!ModelState.IsValid)
            return Page();

        var opens = Input.OpensCasesToAllMembers != Organisation.OpensCasesToAllMembers;
        Organisation.Move(check.Normalised);
        Organisation.OpenCasesToAllMembers(Input.OpensCasesToAllMembers);
        await db.SaveChangesAsync(cancellationToken);
        if (opens)
            sessions.ForgetAll();

        Notice = texts["Organisation.Saved"];
        return Redirect("/account/organisation");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = await db.Set<Organisation>().SingleOrDefaultAsync(organisation => organisation.Id == user.OrganisationId, cancellationToken);
        Organisation = found!;
        return found is not null;
    }

    internal sealed class InputModel
    {
        [Required(ErrorMessage = "Missing.Street")]
        [StringLength(Organisation.MaxStreetLength)]
        public string? Street { get; set; }

        [Required(ErrorMessage = "Missing.HouseNumber")]
        [StringLength(Organisation.MaxHouseNumberLength)]
        public string? HouseNumber { get; set; }

        [Required(ErrorMessage = "Missing.PostalCode")]
        [StringLength(12)]
        public string? PostalCode { get; set; }

        [Required(ErrorMessage = "Missing.City")]
        [StringLength(Organisation.MaxCityLength)]
        public string? City { get; set; }

        [Required(ErrorMessage = "Missing.Phone")]
        [StringLength(40)]
        public string? Phone { get; set; }

        public bool OpensCasesToAllMembers { get; set; }
    }
}
