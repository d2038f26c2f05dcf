using DealerPortal.Platform.Events;

namespace DealerPortal.Email;

/// <summary>One mail, from the moment something caused it; also the log of what was sent.</summary>
internal sealed class MailMessage
{
    // The outbox tries no more often; after its last try nobody would move the mail on.
    public const int MaxAttempts = IOutbox.MaxAttempts;
    public const int MaxSubject = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Template { get; init; }
    public required string Language { get; init; }
    public required string ToAddress { get; init; }
    public required string ToName { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; set; }
    public required string Html { get; set; }
    public required string DedupeKey { get; init; }
    public required string? About { get; init; }
    public required bool IsSecret { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public MailState State { get; private set; } = MailState.Waiting;
    public DateTimeOffset? SentAt { get; private set; }
    public string? LastError { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Left part of the Message-ID header: the same at every attempt, so that a repeat after a crash is known as one.</summary>
    public string MessageId => Id.ToString("N");

    public void MarkSent(DateTimeOffset now)
    {
        Attempts++;
        State = MailState.Sent;
        SentAt = now;
        LastError = null;
        EraseSecret();
    }

    /// <summary>Notes an attempt that may succeed later; the last one gives the mail up.</summary>
    public void MarkDelayed(string error)
    {
        Attempts++;
        LastError = Shorten(error);
        if (Attempts < MaxAttempts)
            return;

        State = MailState.Failed;
        EraseSecret();
    }

    /// <summary>Gives the mail up: no later attempt could succeed.</summary>
    public void MarkFailed(string error)
    {
        Attempts++;
        State = MailState.Failed;
        LastError = Shorten(error);
        EraseSecret();
    }

    private void EraseSecret()
    {
        if (IsSecret)
            Text = Html = "";
    }

    private static string Shorten(string error) => error.Length > 1000 ? error[..1000] : error;
}

internal enum MailState
{
    Waiting,
    Sent,
    Failed,
}
