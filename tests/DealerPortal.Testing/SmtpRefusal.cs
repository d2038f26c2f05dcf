namespace DealerPortal.Testing;

/// <summary>How a <see cref="SmtpSink"/> turns mail away.</summary>
/// <param name="Reply">What it answers to the recipient; null hangs up without a word.</param>
/// <param name="Recipient">The only address it turns away; null turns away all.</param>
public sealed record SmtpRefusal(string? Reply, string? Recipient = null)
{
    /// <summary>Try again later (450).</summary>
    public static readonly SmtpRefusal ForNow = new("450 4.3.2 Not now");

    /// <summary>No such mailbox (550).</summary>
    public static readonly SmtpRefusal ForGood = new("550 5.1.1 No such mailbox");

    /// <summary>The connection breaks.</summary>
    public static readonly SmtpRefusal HangUp = new((string?)null);

    public SmtpRefusal Of(string recipient) => this with { Recipient = recipient };

    internal bool Concerns(string recipient) => Recipient is null || Recipient.Equals(recipient, StringComparison.OrdinalIgnoreCase);
}
