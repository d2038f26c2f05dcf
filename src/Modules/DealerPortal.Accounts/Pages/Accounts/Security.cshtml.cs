using System.ComponentModel.DataAnnotations;
using DealerPortal.Accounts.Passwords;
using DealerPortal.Accounts.SignIn;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Accounts.Pages.Accounts;

/// <summary>Changes the password; every other session of the account ends.</summary>
[EnableRateLimiting(RateLimits.Anonymous)]
internal sealed class SecurityModel(UserManager<Account> accounts, PasswordSignIn signIn, PasswordChange change, PasswordRules rules, CurrentUser user, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public string Email => user.Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = await accounts.FindByIdAsync(user.AccountId!.Value.ToString());
        if (ModelState.IsValid && rules.Refuse(Input.Password, account!.Email, account.FirstName, account.LastName) is { } weak)
            ModelState.AddModelError("Input.Password", texts[weak.Key, weak.Arguments]);

        // Counted like a failed sign-in: an unattended computer must not become a place to guess at.
        if (ModelState.IsValid && await signIn.CheckAsync(account!.Email!, Input.CurrentPassword, cancellationToken) is null)
            ModelState.AddModelError("Input.CurrentPassword", texts[AccountRefusals.PasswordWrong.Key]);

        if (!ModelState.IsValid)
            return Page();

        if (!await change.SaveAsync(account!, Input.Password, cancellationToken))
        {
            ModelState.AddModelError("", texts["Conflict"]);
            return Page();
        }

        await SessionCookie.IssueAsync(HttpContext, account!);
        Notice = "Security.Saved";
        return Redirect("/account/security");
    }

    internal sealed class InputModel
    {
        [Required, StringLength(PasswordRules.Longest)]
        public string CurrentPassword { get; set; } = "";

        [Required, StringLength(PasswordRules.Longest)]
        public string Password { get; set; } = "";

        [Required, Compare(nameof(Password))]
        public string ConfirmPassword { get; set; } = "";
    }
}
