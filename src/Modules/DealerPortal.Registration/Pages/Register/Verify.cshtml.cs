using System.ComponentModel.DataAnnotations;
using DealerPortal.Platform;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Settings;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Registration.Pages.Register;

/// <summary>Second step: the code from the mail, which may be read on another device.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Anonymous)]
internal sealed class VerifyModel(PortalDbContext db, RegistrationSession session, CodeMails mails, ISettings settings, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public string Email { get; private set; } = "";

    public int Minutes => settings.Get<RegistrationSettings>().CodeLifetimeMinutes;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Verify, cancellationToken);
        return registration is null ? Redirect(elsewhere) : Show(registration);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Verify, cancellationToken);
        if (registration is null)
            return Redirect(elsewhere);
        if (!ModelState.IsValid)
            return Show(registration);

        var refusal = registration.Verify(Input.Code!, settings.Get<RegistrationSettings>(), clock.GetUtcNow());
        try
        {
            // A wrong try is saved as well: it counts.
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            refusal = RegistrationRefusals.CodeWrong;
        }

        return refusal is null ? Redirect("/register/organisation") : Show(registration, refusal);
    }

    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        var (registration, elsewhere) = await session.AtAsync(RegistrationStep.Verify, cancellationToken);
        if (registration is null)
            return Redirect(elsewhere);

        ModelState.Clear();
        var wait = registration.WaitForResend(settings.Get<RegistrationSettings>(), clock.GetUtcNow());
        if (wait > TimeSpan.Zero)
            return Show(registration, RegistrationRefusals.AskedTooSoon((int)Math.Ceiling(wait.TotalSeconds)));

        await mails.SendAsync(registration, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        Notice = texts["Verify.Resent"];
        return Redirect("/register/verify");
    }

    private PageResult Show(Registration registration, Refusal? refusal = null)
    {
        Email = registration.Email;
        if (refusal is not null)
            ModelState.AddModelError(refusal.Key == "Refused.ResendTooSoon" ? "" : "Input.Code", texts[refusal.Key, refusal.Arguments]);

        return Page();
    }

    internal sealed class InputModel
    {
        /// <summary>Longer than a code, for the blanks that come along when one is pasted.</summary>
        [Required(ErrorMessage = "Missing.Code")]
        [StringLength(100)]
        public string? Code { get; set; }
    }
}
