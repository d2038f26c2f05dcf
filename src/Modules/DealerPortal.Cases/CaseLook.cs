using DealerPortal.Cases.Contracts;

namespace DealerPortal.Cases;

/// <summary>State and icon of a status, for its pill; the word comes from the texts.</summary>
internal static class CaseLook
{
    public static (string State, string Icon) Of(RequestStatus status) => status switch
    {
        RequestStatus.Draft => ("neutral", "pencil"),
        RequestStatus.Received => ("info", "inbox"),
        RequestStatus.InProgress => ("info", "hourglass"),
        RequestStatus.InfoNeeded => ("warn", "circle-help"),
        RequestStatus.Processed => ("good", "circle-check"),
        RequestStatus.Rejected => ("bad", "circle-x"),
        _ => ("neutral", "undo-2"),
    };

    public static (string State, string Icon) Of(ServiceOrderStatus status) => status switch
    {
        ServiceOrderStatus.Received => ("info", "package-check"),
        ServiceOrderStatus.AppointmentScheduled => ("info", "calendar-check"),
        ServiceOrderStatus.Completed => ("good", "circle-check-big"),
        _ => ("bad", "ban"),
    };
}
