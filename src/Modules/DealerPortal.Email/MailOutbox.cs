using DealerPortal.Email.Contracts;
using DealerPortal.Email.Rendering;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Email;

internal sealed class MailOutbox(PortalDbContext db, IOutbox outbox, MailRenderer renderer, TimeProvider clock) : IMailOutbox
{
    public async Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);

        // Two that come at the very same moment are stopped by the unique index; whoever saves second fails and finds the first when it tries again.
        var mails = db.Set<MailMessage>();
        if (mails.Local.Any(known => known.DedupeKey == mail.DedupeKey) || await mails.AnyAsync(known => known.DedupeKey == mail.DedupeKey, cancellationToken))
            return;

        var rendered = renderer.Render(mail);
        var message = new MailMessage
        {
            Template = mail.Template,
            Language = rendered.Language,
            ToAddress = mail.ToAddress,
            ToName = mail.ToName,
            Subject = rendered.Subject,
            Text = rendered.Text,
            Html = rendered.Html,
            DedupeKey = mail.DedupeKey,
            About = mail.About,
            IsSecret = mail.IsSecret,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(message);
        outbox.Publish(new MailQueued(message.Id));
    }
}
