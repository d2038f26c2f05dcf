namespace DealerPortal.Cases;

/// <summary>One line of a case's timeline; never changed once written.</summary>
internal sealed class CaseEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long CaseId { get; init; }
    public required CaseEventKind Kind { get; init; }
    public required CaseEventSource Source { get; init; }

    /// <summary>Name of the person or party, or the address a mail went to.</summary>
    public required string Who { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The new status of a status change.</summary>
    public string? Status { get; init; }

    /// <summary>When the service centre says it happened; <see cref="At"/> is when we heard.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>The appointment a status change brought.</summary>
    public DateTimeOffset? OccursAt { get; init; }

    /// <summary>Reason of a cancellation, or the mail's template.</summary>
    public string? Text { get; init; }
}

internal enum CaseEventKind
{
    Filed,
    RequestStatusChanged,
    OrderStatusChanged,
    MailSent,
}

internal enum CaseEventSource
{
    Dealer,
    ServiceDesk,
    Partner,
    Portal,
}
