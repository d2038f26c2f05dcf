using System.Diagnostics;
using MimeKit;

namespace DealerPortal.Testing;

/// <summary>Waiting for mails, which leave the portal in the background.</summary>
public static class MailboxWaiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>The mails to one address with these words in the subject, oldest first.</summary>
    public static IReadOnlyList<MimeMessage> To(this IMailbox mailbox, string to, string subjectPart = "") =>
        [.. mailbox.Mails.Where(mail => IsTo(mail, to) && IsAbout(mail, subjectPart))];

    /// <summary>Waits for the first mail to an address with these words in the subject.</summary>
    /// <exception cref="TimeoutException">None came; the message lists what did.</exception>
    public static async Task<MimeMessage> WaitForAsync(this IMailbox mailbox, string to, string subjectPart = "", TimeSpan? timeout = null) =>
        (await mailbox.WaitForAsync(1, to, subjectPart, timeout))[0];

    /// <summary>Waits until there are at least <paramref name="count"/> mails to an address with these words in the subject.</summary>
    /// <exception cref="TimeoutException">Fewer came; the message lists what did.</exception>
    public static async Task<IReadOnlyList<MimeMessage>> WaitForAsync(this IMailbox mailbox, int count, string to, string subjectPart = "", TimeSpan? timeout = null)
    {
        var patience = timeout ?? Patience;
        var waited = Stopwatch.StartNew();

        while (true)
        {
            if (mailbox.To(to, subjectPart) is var found && found.Count >= count)
                return found;
            if (waited.Elapsed > patience)
                throw new TimeoutException($"Waited {patience.TotalSeconds:0.#} s for {count} mail(s) to {to} about \"{subjectPart}\". {Describe(mailbox)}");

            await Task.Delay(Pause);
        }
    }

    private static bool IsTo(MimeMessage mail, string to) =>
        mail.To.Mailboxes.Any(mailbox => mailbox.Address.Equals(to, StringComparison.OrdinalIgnoreCase));

    private static bool IsAbout(MimeMessage mail, string subjectPart) =>
        (mail.Subject ?? "").Contains(subjectPart, StringComparison.OrdinalIgnoreCase);

    private static string Describe(IMailbox mailbox) =>
        mailbox.Mails is { Count: > 0 } mails
            ? "There is:" + string.Concat(mails.Select(mail => $"{Environment.NewLine}  {mail.To}: {mail.Subject}"))
            : "There is no mail at all.";
}
