using System.ComponentModel.DataAnnotations;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Settings;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Registration.Pages.Register;

/// <summary>First step: the address. What follows looks the same whether it is known or not.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Anonymous)]
internal sealed class EmailModel(PortalDbContext db, RegistrationSession session, CodeMails mails, IOutbox outbox, ISettings settings, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.Identity?.IsAuthenticated == true)
            return Redirect("/");

        if (await session.FindAsync(cancellationToken) is { FinishedAt: null } registration)
            Input.Email = registration.Email;

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!EmailAddress.TryNormalise(Input.Email, out var email))
        {
            ModelState.AddModelError("Input.Email", texts[RegistrationRefusals.NotAnAddress.Key]);
            return Page();
        }

        var now = clock.GetUtcNow();
        var known = await session.FindAsync(cancellationToken);
        var isSame = known is { FinishedAt: null } && known.Email == email;
        if (isSame && known!.VerifiedAt is not null)
            return Redirect(RegistrationSession.PathOf(known));

        var registration = isSame ? known! : Registration.Start(email, now);
        if (!isSame)
        {
            db.Add(registration);
            outbox.Schedule(new RegistrationAbandoned(registration.Id), now.AddDays(settings.Get<RegistrationSettings>().KeepDays));
        }

        // Whoever comes back from the next step within a minute still has a mail on its way.
        if (registration.WaitForResend(settings.Get<RegistrationSettings>(), now) == TimeSpan.Zero)
            await mails.SendAsync(registration, cancellationToken);

        await db.SaveChangesAsync(cancellationToken);
        session.Begin(registration);
        return Redirect("/register/verify");
    }

    internal sealed class InputModel
    {
        [Required(ErrorMessage = "Missing.Email")]
        [StringLength(EmailAddress.MaxLength)]
        public string? Email { get; set; }
    }
}
