namespace DealerPortal.Cases;

/// <summary>One row a partner sent, as it was received, with what became of it.</summary>
internal sealed class OrderUpdate
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ApiKeyId { get; init; }

    /// <summary>The partner's own name for this update; the same one again is a repeat.</summary>
    public required string ExternalId { get; init; }

    public required string CaseNumber { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? Appointment { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required OrderUpdateResult Result { get; init; }
}

internal enum OrderUpdateResult
{
    Applied,
    Unchanged,
    Late,
    Impossible,
    UnknownCase,
}
