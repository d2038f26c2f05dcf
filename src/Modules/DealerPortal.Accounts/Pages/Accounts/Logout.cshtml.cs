using DealerPortal.Accounts.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealerPortal.Accounts.Pages.Accounts;

/// <summary>Only a POST signs out: a picture's address on another site must not.</summary>
[AllowAnonymous]
internal sealed class LogoutModel : PageModel
{
    [TempData]
    public string? Notice { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : Redirect("/login");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        Notice = "Logout.Done";
        return Redirect("/login");
    }
}
