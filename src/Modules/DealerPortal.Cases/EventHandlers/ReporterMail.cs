using DealerPortal.Accounts.Contracts;
using DealerPortal.Email.Contracts;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.EventHandlers;

/// <summary>Writes to the person who filed a case, in their language, if they want mails about it.</summary>
internal sealed class ReporterMail(PortalDbContext db, IAccountDirectory accounts, IFormDirectory forms, IMailOutbox mails, Display display, PortalAddress address)
{
    public const string AboutCase = "case:";

    public async Task SendAsync(string number, string template, string occasion, DateTimeOffset? appointment, string? reason, CancellationToken cancellationToken)
    {
        var dealerCase = await db.Set<Case>().AsNoTracking().SingleAsync(candidate => candidate.Number == number, cancellationToken);
        if (!dealerCase.NotifyByEmail || dealerCase.ReporterId is not { } reporterId || await accounts.FindAsync(reporterId, cancellationToken) is not { } reporter)
            return;

        var kinds = await forms.KindLabelsAsync(reporter.Language, cancellationToken);
        using var language = new LanguageScope(reporter.Language, reporter.Country);
        await mails.SendAsync(new Mail
        {
            Template = template,
            Language = reporter.Language,
            Country = reporter.Country,
            ToAddress = reporter.Email,
            ToName = reporter.Name,
            DedupeKey = occasion,
            About = AboutCase + number,
            // No address of the end user: a mail travels further than its reader thinks.
            Model = new
            {
                number,
                kind = kinds.GetValueOrDefault(dealerCase.Kind, dealerCase.Kind),
                model = dealerCase.ModelCode ?? "",
                reference = dealerCase.Reference ?? "",
                appointment = appointment is { } at ? display.Instant(at, dealerCase.Country) : "",
                reason = reason ?? "",
                url = address.Of("/cases/" + number),
            },
        }, cancellationToken);
    }
}
