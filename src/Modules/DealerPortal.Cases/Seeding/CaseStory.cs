using DealerPortal.Cases.Contracts;

namespace DealerPortal.Cases.Seeding;

/// <summary>What became of a request after it was filed, as far as it has happened by now.</summary>
internal sealed class CaseStory(Case dealerCase, CaseDraft draft, DateTimeOffset now, Random random)
{
    private const string Desk = "Servicedesk";
    private const string Partner = "Servicecenter";

    private DateTimeOffset _at = dealerCase.FiledAt;

    public void Tell()
    {
        Mail("CaseReceived");
        if (random.NextDouble() < 0.02)
        {
            Move(RequestStatus.Withdrawn, null, hours: 20);
            return;
        }
        if (!Move(RequestStatus.InProgress, null, hours: 60))
            return;
        // Some questions of the desk are never answered.
        if (random.NextDouble() < 0.12 && (!Move(RequestStatus.InfoNeeded, null, hours: 8) || random.NextDouble() < 0.05 || !Move(RequestStatus.InProgress, null, hours: 120)))
            return;
        if (random.NextDouble() < 0.05)
        {
            Move(RequestStatus.Rejected, Resolution.Refused, hours: 120);
            return;
        }
        if (!Move(RequestStatus.Processed, ResolutionOf(draft.Kind), hours: 240) || !draft.HasOrder)
            return;

        TellOfOrder();
    }

    private void TellOfOrder()
    {
        if (!Report(ServiceOrderStatus.Received, hours: 24))
            return;
        if (random.NextDouble() < 0.05)
        {
            Report(ServiceOrderStatus.Cancelled, hours: 100);
            return;
        }
        if (!Schedule("AppointmentScheduled"))
            return;
        if (random.NextDouble() < 0.1 && !Schedule("AppointmentMoved"))
            return;

        // An appointment is over some hours after it began.
        _at = dealerCase.AppointmentAt!.Value;
        Report(random.NextDouble() < 0.06 ? ServiceOrderStatus.Cancelled : ServiceOrderStatus.Completed, hours: 3);
    }

    private bool Schedule(string mail)
    {
        var (reported, appointment) = (Later(40), default(DateTimeOffset?));
        var day = reported.AddDays(random.Next(1, 8));
        appointment = new DateTimeOffset(day.Year, day.Month, day.Day, random.Next(7, 16), 30 * random.Next(2), 0, TimeSpan.Zero);
        return Report(ServiceOrderStatus.AppointmentScheduled, reported, appointment, mail);
    }

    private bool Report(ServiceOrderStatus status, int hours) =>
        Report(status, Later(hours), null, status switch { ServiceOrderStatus.Received => "OrderReceived", ServiceOrderStatus.Completed => "OrderCompleted", _ => "OrderCancelled" });

    private bool Report(ServiceOrderStatus status, DateTimeOffset at, DateTimeOffset? appointment, string mail)
    {
        if (at > now)
            return false;

        var words = SampleWords.Of(draft.Organisation.Language);
        var reason = status == ServiceOrderStatus.Cancelled ? words.CancelReasons[random.Next(words.CancelReasons.Length)] : null;
        _at = at;
        dealerCase.Report(new OrderReport(status, at, appointment, reason), Partner, at.AddSeconds(random.Next(5, 600)));
        Mail(mail);
        return true;
    }

    private bool Move(RequestStatus to, Resolution? resolution, int hours)
    {
        var at = Later(hours);
        if (at > now)
            return false;

        _at = at;
        return dealerCase.MoveRequest(to, resolution, Desk, at) is null;
    }

    private void Mail(string template)
    {
        if (draft.NotifyByEmail && _at.AddSeconds(700) <= now)
            dealerCase.NoteMail(template, draft.Reporter.Email, _at.AddSeconds(700));
    }

    // Most things happen soon, some take their time.
    private DateTimeOffset Later(int hours) => _at.AddMinutes(Math.Round(15 + (hours * 60 * Math.Pow(random.NextDouble(), 2))));

    private static Resolution ResolutionOf(string kind) => kind switch
    {
        "repair" or "pickup" or "accessory" => Resolution.Forwarded,
        "return" => Resolution.Approved,
        _ => Resolution.Answered,
    };
}
