using DealerPortal.Cases.Contracts;
using DealerPortal.Platform.Events;

namespace DealerPortal.Cases.EventHandlers;

internal sealed class MailReporterWhenCaseFiled(ReporterMail mail) : IEventHandler<CaseFiled>
{
    public Task HandleAsync(CaseFiled fact, CancellationToken cancellationToken) =>
        mail.SendAsync(fact.Number, "CaseReceived", $"case-received:{fact.Number}", appointment: null, reason: null, cancellationToken);
}
