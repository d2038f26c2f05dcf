using System.ComponentModel.DataAnnotations;
using DealerPortal.Accounts.Passwords;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Accounts.Pages.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Anonymous)]
internal sealed class ResetPasswordModel(PasswordResetLinks links, PasswordChange change, PasswordRules rules, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public bool IsLinkGood { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync() => IsLinkGood = await links.FindAccountAsync(Token) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await links.FindAccountAsync(Token) is not { } account)
            return Page();

        IsLinkGood = true;
        if (ModelState.IsValid && rules.Refuse(Input.Password, account.Email, account.FirstName, account.LastName) is { } weak)
            ModelState.AddModelError("Input.Password", texts[weak.Key, weak.Arguments]);

        if (!ModelState.IsValid)
            return Page();

        // Whoever comes second with the same link finds it used.
        if (!await change.SaveAsync(account, Input.Password, cancellationToken))
        {
            IsLinkGood = false;
            return Page();
        }

        Notice = "Reset.Done";
        return Redirect("/login");
    }

    internal sealed class InputModel
    {
        [Required, StringLength(PasswordRules.Longest)]
        public string Password { get; set; } = "";

        [Required, Compare(nameof(Password))]
        public string ConfirmPassword { get; set; } = "";
    }
}
