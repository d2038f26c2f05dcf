using System.ComponentModel.DataAnnotations;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Accounts.Pages.Accounts;

/// <summary>Answers everybody the same; whether there is an account is found out afterwards.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Anonymous)]
internal sealed class ForgotPasswordModel(PortalDbContext db, IOutbox outbox, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();

        if (!EmailAddress.TryNormalise(Input.Email, out var email))
        {
            ModelState.AddModelError("Input.Email", texts[AccountRefusals.NotAnAddress.Key]);
            return Page();
        }

        outbox.Publish(new PasswordResetRequested(email));
        await db.SaveChangesAsync(cancellationToken);
        return Redirect("/forgot-password?sent=true");
    }

    internal sealed class InputModel
    {
        [Required, StringLength(EmailAddress.MaxLength)]
        public string Email { get; set; } = "";
    }
}
