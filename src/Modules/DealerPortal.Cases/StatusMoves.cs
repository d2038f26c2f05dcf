using DealerPortal.Cases.Contracts;

namespace DealerPortal.Cases;

/// <summary>The moves a service order can make; nothing else in the portal knows them.</summary>
internal static class OrderMoves
{
    public static bool IsLegal(ServiceOrderStatus? from, ServiceOrderStatus to) => (from, to) switch
    {
        // A partner may report the first thing it knows; an appointment may be moved.
        (null, _) => true,
        (ServiceOrderStatus.Received, ServiceOrderStatus.AppointmentScheduled or ServiceOrderStatus.Completed or ServiceOrderStatus.Cancelled) => true,
        (ServiceOrderStatus.AppointmentScheduled, ServiceOrderStatus.AppointmentScheduled or ServiceOrderStatus.Completed or ServiceOrderStatus.Cancelled) => true,
        _ => false,
    };
}

/// <summary>The moves a request can make.</summary>
internal static class RequestMoves
{
    public static bool IsLegal(RequestStatus from, RequestStatus to) => (from, to) switch
    {
        (RequestStatus.Draft, RequestStatus.Received) => true,
        (RequestStatus.Received, RequestStatus.InProgress or RequestStatus.InfoNeeded or RequestStatus.Processed or RequestStatus.Rejected or RequestStatus.Withdrawn) => true,
        (RequestStatus.InProgress, RequestStatus.InfoNeeded or RequestStatus.Processed or RequestStatus.Rejected) => true,
        (RequestStatus.InfoNeeded, RequestStatus.InProgress or RequestStatus.Processed or RequestStatus.Rejected or RequestStatus.Withdrawn) => true,
        _ => false,
    };
}
