namespace DealerPortal.Email;

/// <summary>A mail is waiting to be delivered.</summary>
internal sealed record MailQueued(Guid MailId);
