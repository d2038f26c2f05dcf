using System.Globalization;
using DealerPortal.Cases.Contracts;
using DealerPortal.Platform.Events;

namespace DealerPortal.Cases.EventHandlers;

internal sealed class MailReporterWhenOrderMoved(ReporterMail mail) : IEventHandler<ServiceOrderStatusChanged>
{
    public Task HandleAsync(ServiceOrderStatusChanged fact, CancellationToken cancellationToken)
    {
        // The change itself is the occasion: handled twice it is still one mail, and a second move of an appointment is another.
        var occasion = string.Create(CultureInfo.InvariantCulture, $"order:{fact.Number}:{fact.To}:{fact.ReportedAt.UtcTicks}");
        return mail.SendAsync(fact.Number, TemplateFor(fact), occasion, fact.Appointment, fact.Reason, cancellationToken);
    }

    private static string TemplateFor(ServiceOrderStatusChanged fact) => (fact.From, fact.To) switch
    {
        (ServiceOrderStatus.AppointmentScheduled, ServiceOrderStatus.AppointmentScheduled) => "AppointmentMoved",
        (_, ServiceOrderStatus.AppointmentScheduled) => "AppointmentScheduled",
        (_, ServiceOrderStatus.Completed) => "OrderCompleted",
        (_, ServiceOrderStatus.Cancelled) => "OrderCancelled",
        _ => "OrderReceived",
    };
}
