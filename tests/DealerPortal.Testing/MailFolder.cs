using MimeKit;

namespace DealerPortal.Testing;

/// <summary>The mails a portal without a mail server leaves as .eml files, in the order of their names.</summary>
public sealed class MailFolder(string folder) : IMailbox
{
    public IReadOnlyList<MimeMessage> Mails =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))]
            : [];
}
