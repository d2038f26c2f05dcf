using DealerPortal.Email.Contracts;
using DealerPortal.Email.Delivery;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;
using MimeKit.Text;

namespace DealerPortal.Email.EventHandlers;

/// <summary>Delivers one mail. Where the process dies after the server took it, it is delivered again with the same Message-ID.</summary>
internal sealed class DeliverMailWhenQueued(PortalDbContext db, IMailTransport transport, SmtpSettings smtp, ISettings settings, IOutbox outbox, TimeProvider clock, ILogger<DeliverMailWhenQueued> logger)
    : IEventHandler<MailQueued>
{
    public async Task HandleAsync(MailQueued fact, CancellationToken cancellationToken)
    {
        var mail = await db.Set<MailMessage>().SingleOrDefaultAsync(candidate => candidate.Id == fact.MailId, cancellationToken);
        if (mail is not { State: MailState.Waiting })
            return;

        try
        {
            await transport.DeliverAsync(ToMessage(mail), FileNameOf(mail), cancellationToken);
        }
        catch (MailRefusedException refusal)
        {
            mail.MarkFailed(refusal.Message);
            logger.LogWarning("Mail {MailId} was refused for good", mail.Id);
            return;
        }
        catch (Exception delay) when (delay is MailDelayedException or IOException or UnauthorizedAccessException)
        {
            mail.MarkDelayed(delay.Message);
            if (mail.State == MailState.Failed)
            {
                logger.LogError("Mail {MailId} was given up after {Attempts} attempts", mail.Id, mail.Attempts);
                return;
            }

            // What the server said may hold the address, which belongs on the mail's row and into no log.
            await db.SaveChangesAsync(cancellationToken);
            throw new InvalidOperationException($"Mail {mail.Id} could not be delivered yet; its row says why.");
        }

        var now = clock.GetUtcNow();
        mail.MarkSent(now);
        outbox.Publish(new MailSent(mail.Id, mail.About, mail.Template, mail.ToAddress, mail.ToName, mail.Subject, now));
    }

    private MimeMessage ToMessage(MailMessage mail)
    {
        if (!MailboxAddress.TryParse(mail.ToAddress, out var to))
            throw new MailRefusedException("This is no mail address.");

        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.CreatedAt,
            MessageId = $"{mail.MessageId}@{smtp.From.Domain}",
            Body = new MultipartAlternative(
                new TextPart(TextFormat.Plain) { Text = mail.Text },
                new TextPart(TextFormat.Html) { Text = mail.Html }),
        };
        message.From.Add(new MailboxAddress(string.IsNullOrEmpty(smtp.From.Name) ? settings.Get<SiteSettings>().BrandName : smtp.From.Name, smtp.From.Address));
        message.To.Add(new MailboxAddress(mail.ToName, to.Address));
        // Keeps out-of-office programs from answering.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        return message;
    }

    /// <summary>Sorts by the time the mail was made.</summary>
    private static string FileNameOf(MailMessage mail) => $"{mail.CreatedAt.UtcDateTime:yyyyMMdd'T'HHmmssfff}-{mail.MessageId[^8..]}";
}
