using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Platform.Events;

/// <summary>One fact on its way to one handler; gone once handled.</summary>
internal sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Fact { get; init; }
    public required string Handler { get; init; }
    public required string Payload { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? DeadAt { get; set; }
    public string? LastError { get; set; }

    /// <summary>Notes a failed attempt and plans the next: 5 s, then three times as long each time up to six hours, about a day in all.</summary>
    public void Fail(string error, DateTimeOffset now)
    {
        Attempts++;
        LeasedUntil = null;
        LastError = error.Length > 2000 ? error[..2000] : error;
        if (Attempts >= IOutbox.MaxAttempts)
        {
            DeadAt = now;
            return;
        }

        var seconds = Math.Min(5 * Math.Pow(3, Attempts - 1), TimeSpan.FromHours(6).TotalSeconds);
        // A tenth of jitter keeps messages that failed together from coming back together.
        DueAt = now.AddSeconds(seconds * (1 + (Random.Shared.NextDouble() * 0.1)));
    }

    /// <summary>Gives up at once: nothing will ever handle it.</summary>
    public void Bury(string error, DateTimeOffset now)
    {
        Attempts++;
        LeasedUntil = null;
        LastError = error;
        DeadAt = now;
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("platform_outbox");
        builder.Property(message => message.Fact).HasMaxLength(200);
        builder.Property(message => message.Handler).HasMaxLength(200);
        builder.Property(message => message.LastError).HasMaxLength(2000);
        // The dispatcher's question: what is alive and due, oldest first.
        builder.HasIndex(message => new { message.DeadAt, message.DueAt });
    }
}
