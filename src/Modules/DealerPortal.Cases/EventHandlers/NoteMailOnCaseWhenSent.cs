using DealerPortal.Email.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.EventHandlers;

internal sealed class NoteMailOnCaseWhenSent(PortalDbContext db) : IEventHandler<MailSent>
{
    public async Task HandleAsync(MailSent fact, CancellationToken cancellationToken)
    {
        if (fact.About is not { } about || !about.StartsWith(ReporterMail.AboutCase, StringComparison.Ordinal))
            return;

        var number = about[ReporterMail.AboutCase.Length..];
        var dealerCase = await db.Set<Case>().SingleOrDefaultAsync(candidate => candidate.Number == number, cancellationToken);
        dealerCase?.NoteMail(fact.Template, fact.ToAddress, fact.SentAt);
    }
}
