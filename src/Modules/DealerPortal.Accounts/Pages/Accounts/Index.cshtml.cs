using System.ComponentModel.DataAnnotations;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Accounts.SignIn;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Accounts.Pages.Accounts;

/// <summary>What somebody may change about themselves.</summary>
internal sealed class IndexModel(PortalDbContext db, CurrentUser user, AccountSessions sessions, ISettings settings, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public string Email => user.Email;

    public IEnumerable<SelectListItem> Countries => settings.Get<SiteSettings>().Countries.Select(country => new SelectListItem(Languages.CountryName(country.Code, texts), country.Code));

    public static IEnumerable<SelectListItem> LanguageChoices => Languages.All.Select(language => new SelectListItem(Languages.NameOf(language), language));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var account = await FindAsync(cancellationToken);
        Input = new InputModel
        {
            FirstName = account.FirstName,
            LastName = account.LastName,
            Phone = PhoneNumber.Show(account.PhoneNumber),
            Country = account.Country,
            Language = account.Language,
            KeepMeInformed = account.KeepMeInformed,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Languages.All.Contains(Input.Language))
            ModelState.AddModelError("Input.Language", texts["Validation.Invalid"]);
        if (settings.Get<SiteSettings>().Countries.All(country => country.Code != Input.Country))
            ModelState.AddModelError("Input.Country", texts["Validation.Invalid"]);

        var phone = "";
        if (ModelState.IsValid && !PhoneNumber.TryNormalise(Input.Phone, Input.Country, out phone))
            ModelState.AddModelError("Input.Phone", texts[AccountRefusals.NotAPhoneNumber.Key]);

        if (!ModelState.IsValid)
            return Page();

        var account = await FindAsync(cancellationToken);
        account.ChangeProfile(Input.FirstName.Trim(), Input.LastName.Trim(), phone, Input.KeepMeInformed);
        account.ChangePreferences(Input.Language, Input.Country);
        await db.SaveChangesAsync(cancellationToken);
        sessions.Forget(account.Id);

        Notice = "Account.Saved";
        return Redirect("/account");
    }

    private Task<Account> FindAsync(CancellationToken cancellationToken) => db.Set<Account>().SingleAsync(account => account.Id == user.AccountId, cancellationToken);

    internal sealed class InputModel
    {
        [Required, StringLength(Account.MaxName), PersonName(ErrorMessage = "Name.Invalid")]
        public string FirstName { get; set; } = "";

        [Required, StringLength(Account.MaxName), PersonName(ErrorMessage = "Name.Invalid")]
        public string LastName { get; set; } = "";

        [Required, StringLength(40)]
        public string Phone { get; set; } = "";

        [Required]
        public string Country { get; set; } = "";

        [Required]
        public string Language { get; set; } = "";

        public bool KeepMeInformed { get; set; }
    }
}
