namespace DealerPortal.Email.Contracts;

/// <summary>The mail server (or the mail folder) has taken a mail.</summary>
/// <param name="About">As given in <see cref="Mail.About"/>.</param>
public sealed record MailSent(Guid MailId, string? About, string Template, string ToAddress, string ToName, string Subject, DateTimeOffset SentAt);
