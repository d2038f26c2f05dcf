namespace DealerPortal.Cases.Contracts;

/// <summary>Where the dealer's request stands at the service desk; shown in the overview.</summary>
public enum RequestStatus
{
    Draft,
    Received,
    InProgress,
    InfoNeeded,
    Processed,
    Rejected,
    Withdrawn,
}

/// <summary>Where the repair stands at the service centre; shown on the case.</summary>
public enum ServiceOrderStatus
{
    Received,
    AppointmentScheduled,
    Completed,
    Cancelled,
}

/// <summary>How the service desk settled the request.</summary>
public enum Resolution
{
    Answered,
    Forwarded,
    Approved,
    Refused,
}
