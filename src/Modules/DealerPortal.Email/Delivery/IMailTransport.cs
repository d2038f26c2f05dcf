using MimeKit;

namespace DealerPortal.Email.Delivery;

/// <summary>Hands a mail to the outside: a mail server, or a folder.</summary>
internal interface IMailTransport
{
    /// <exception cref="MailRefusedException">Nobody will ever take this mail.</exception>
    /// <exception cref="MailDelayedException">Not now.</exception>
    Task DeliverAsync(MimeMessage message, string name, CancellationToken cancellationToken);
}

/// <summary>The mail server refused the recipient for good; the message is the server's.</summary>
internal sealed class MailRefusedException(string message) : Exception(message);

/// <summary>The mail could not be handed over this time; the message may be the server's.</summary>
internal sealed class MailDelayedException(string message) : Exception(message);
