using MimeKit;

namespace DealerPortal.Testing;

/// <summary>Where mails of a portal under test arrive: a mail server or a folder.</summary>
public interface IMailbox
{
    /// <summary>Every mail so far, oldest first.</summary>
    IReadOnlyList<MimeMessage> Mails { get; }
}
