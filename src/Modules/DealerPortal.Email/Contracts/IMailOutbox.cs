namespace DealerPortal.Email.Contracts;

/// <summary>Takes mails to send. A mail is saved with the change that caused it and leaves afterwards, also after a crash.</summary>
public interface IMailOutbox
{
    /// <summary>
    /// Renders the mail and adds it to the current <see cref="Platform.Data.PortalDbContext"/>; it leaves with the caller's save.
    /// A mail whose <see cref="Mail.DedupeKey"/> was used before is dropped.
    /// </summary>
    /// <exception cref="MailTemplateException">The template is missing, broken, or names a value the model does not have.</exception>
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}
