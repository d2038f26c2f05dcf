using System.ComponentModel.DataAnnotations;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Settings;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Registration.Pages.Register;

/// <summary>Third step for those who find no organisation: make one. What looks like one that is there already is shown once.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Anonymous)]
internal sealed class NewOrganisationModel(
    PortalDbContext db, RegistrationSession session, IOrganisationMembership memberships, IOrganisationDirectory organisations, ISettings settings, VisitorCountry country,
    IStringLocalizer<Texts> texts, IStringLocalizer<OrganisationTexts> organisationTexts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<OrganisationFinding> Duplicates { get; private set; } = [];

    public IEnumerable<SelectListItem> Countries =>
        settings.Get<SiteSettings>().Countries.Select(served => new SelectListItem(Languages.CountryName(served.Code, texts), served.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Organisation, cancellationToken);
        if (registration is null)
            return Redirect(elsewhere);

        Input = registration.NewOrganisation is { } kept ? InputModel.From(kept) : new() { Country = country.Code };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Organisation, cancellationToken);
        if (registration is null)
            return Redirect(elsewhere);

        var check = memberships.Check(Input.ToOrganisation());
        foreach (var (field, refusal) in check.Refusals.Where(refused => ModelState["Input." + refused.Key]?.Errors.Count is null or 0))
            ModelState.AddModelError("Input." + field, organisationTexts[refusal.Key, refusal.Arguments]);
        if (!ModelState.IsValid)
            return Page();

        if (!registration.WereDuplicatesShown)
            Duplicates = await organisations.FindLikelyDuplicatesAsync(check.Normalised, cancellationToken);

        if (Duplicates.Count > 0)
        {
            registration.Show(Duplicates);
            registration.KeepDespiteDuplicates(check.Normalised);
            await db.SaveChangesAsync(cancellationToken);
            return Page();
        }

        registration.Found(check.Normalised);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect("/register/details");
    }

    internal sealed class InputModel
    {
        [Required(ErrorMessage = "Missing.Name")]
        [StringLength(120)]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Missing.Country")]
        [StringLength(2)]
        public string? Country { get; set; }

        [Required(ErrorMessage = "Missing.Street")]
        [StringLength(120)]
        public string? Street { get; set; }

        [Required(ErrorMessage = "Missing.HouseNumber")]
        [StringLength(20)]
        public string? HouseNumber { get; set; }

        [Required(ErrorMessage = "Missing.PostalCode")]
        [StringLength(12)]
        public string? PostalCode { get; set; }

        [Required(ErrorMessage = "Missing.City")]
        [StringLength(80)]
        public string? City { get; set; }

        [Required(ErrorMessage = "Missing.VatNumber")]
        [StringLength(30)]
        public string? VatNumber { get; set; }

        [Required(ErrorMessage = "Missing.Phone")]
        [StringLength(40)]
        public string? Phone { get; set; }

        public static InputModel From(NewOrganisation organisation) => new()
        {
            Name = organisation.Name,
            Street = organisation.Street,
            HouseNumber = organisation.HouseNumber,
            PostalCode = organisation.PostalCode,
            City = organisation.City,
            Country = organisation.Country,
            VatNumber = organisation.VatNumber,
            Phone = organisation.Phone,
        };

        public NewOrganisation ToOrganisation() => new()
        {
            Name = Name ?? "",
            Street = Street ?? "",
            HouseNumber = HouseNumber ?? "",
            PostalCode = PostalCode ?? "",
            City = City ?? "",
            Country = Country ?? "",
            VatNumber = VatNumber ?? "",
            Phone = Phone ?? "",
        };
    }
}
