namespace DealerPortal.Cases.Contracts;

/// <summary>A request was filed.</summary>
public sealed record CaseFiled(string Number);

/// <summary>The service order moved, or its appointment did.</summary>
/// <param name="From">Null when this is the first report.</param>
/// <param name="ReportedAt">When it happened at the service centre.</param>
public sealed record ServiceOrderStatusChanged(string Number, ServiceOrderStatus? From, ServiceOrderStatus To, DateTimeOffset ReportedAt, DateTimeOffset? Appointment, string? Reason);
