using System.ComponentModel.DataAnnotations;
using DealerPortal.Accounts.SignIn;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Accounts.Pages.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Anonymous)]
internal sealed class LoginModel(PasswordSignIn signIn, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The page that was asked for before signing in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Enter() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();

        if (await signIn.CheckAsync(Input.Email, Input.Password, cancellationToken) is not { } account)
        {
            ModelState.AddModelError("", texts[AccountRefusals.SignInFailed.Key]);
            return Page();
        }

        if (await signIn.FindObstacleAsync(account, cancellationToken) is { } page)
            return LocalRedirect(page);

        await SessionCookie.IssueAsync(HttpContext, account);
        return Enter();
    }

    private LocalRedirectResult Enter() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    internal sealed class InputModel
    {
        [Required, StringLength(EmailAddress.MaxLength)]
        public string Email { get; set; } = "";

        [Required, StringLength(Passwords.PasswordRules.Longest)]
        public string Password { get; set; } = "";
    }
}
