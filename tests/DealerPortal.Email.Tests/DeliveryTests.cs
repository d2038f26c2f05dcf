using DealerPortal.Email.Contracts;
using DealerPortal.Email.EventHandlers;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace DealerPortal.Email.Tests;

public sealed class DeliveryTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Mail_leaves_over_an_encrypted_connection_with_a_password()
    {
        var to = NewAddress();

        await SendAsync(portal, to);

        // The server of the tests takes nothing without STARTTLS and AUTH.
        var mail = await portal.Mail.WaitForAsync(to);
        await portal.SettleAsync();
        Assert.Equal(("Dealer Portal", "portal@portal.example"), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address));
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Contains("Wählen", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("https://portal.example/reset", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("href=\"https://portal.example/reset\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("60 Minuten", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(MailState.Sent, (await RowAsync(portal, to)).State);
    }

    [Fact]
    public async Task Second_mail_for_the_same_occasion_is_dropped()
    {
        var (to, key) = (NewAddress(), Guid.NewGuid().ToString());

        await SendAsync(portal, to, key);
        await SendAsync(portal, to, key);
        await portal.SettleAsync();

        Assert.Single(portal.Mail.To(to));
    }

    [Fact]
    public async Task Mail_that_was_not_saved_with_its_cause_is_never_sent()
    {
        var to = NewAddress();

        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IMailOutbox>().SendAsync(MailTo(to), TestContext.Current.CancellationToken);
        await portal.SettleAsync();

        Assert.Empty(portal.Mail.To(to));
    }

    [Fact]
    public async Task Mail_waits_while_the_server_is_down_and_leaves_when_it_is_back()
    {
        await using var own = await PortalApp.StartAsync();
        var to = NewAddress();
        await own.Mail.StopAsync();

        await SendAsync(own, to);
        await own.SettleAsync();
        var waiting = await RowAsync(own, to);
        own.Mail.Start();
        own.Clock.Advance(TimeSpan.FromSeconds(10));

        await own.Mail.WaitForAsync(to);
        await own.SettleAsync();
        Assert.Equal(MailState.Waiting, waiting.State);
        Assert.NotEmpty(waiting.LastError!);
        Assert.Equal(MailState.Sent, (await RowAsync(own, to)).State);
        Assert.Single(own.Mail.To(to));
    }

    [Fact]
    public async Task Server_that_asks_to_come_back_later_gets_the_mail_later()
    {
        await using var own = await PortalApp.StartAsync();
        var to = NewAddress();
        own.Mail.Refusal = SmtpRefusal.ForNow;

        await SendAsync(own, to);
        await own.SettleAsync();
        var waiting = await RowAsync(own, to);
        own.Mail.Refusal = null;
        own.Clock.Advance(TimeSpan.FromSeconds(10));

        await own.Mail.WaitForAsync(to);
        Assert.Contains("450", waiting.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_the_server_refuses_for_good_is_not_tried_again()
    {
        await using var own = await PortalApp.StartAsync();
        var to = NewAddress();
        own.Mail.Refusal = SmtpRefusal.ForGood.Of(to);

        await SendAsync(own, to);
        await own.SettleAsync();
        own.Clock.Advance(TimeSpan.FromDays(2));
        await own.SettleAsync();

        var row = await RowAsync(own, to);
        Assert.Equal((MailState.Failed, 1), (row.State, row.Attempts));
        Assert.Contains("550", row.LastError, StringComparison.Ordinal);
        Assert.Empty(row.Text);
        Assert.Equal(1, own.Mail.Attempts);
    }

    [Fact]
    public async Task Process_killed_after_the_server_took_the_mail_repeats_it_under_the_same_message_id()
    {
        var to = NewAddress();
        var mail = new MailMessage { Template = "X", Language = "nl", ToAddress = to, ToName = "", Subject = "x", Text = "x", Html = "x", DedupeKey = to, About = null, IsSecret = false, CreatedAt = portal.Clock.GetUtcNow() };
        await portal.WithDatabaseAsync(db =>
        {
            db.Add(mail);
            return db.SaveChangesAsync();
        });

        // The server takes the mail, and what the handler noted is lost.
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DeliverMailWhenQueued>().HandleAsync(new MailQueued(mail.Id), TestContext.Current.CancellationToken);

        await using (var scope = portal.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<IOutbox>().Publish(new MailQueued(mail.Id));
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var mails = await portal.Mail.WaitForAsync(2, to);
        Assert.Single(mails.Select(sent => sent.MessageId).Distinct());
    }

    [Fact]
    public async Task Without_a_server_mails_become_files_that_sort_by_time()
    {
        await using var own = await PortalApp.StartAsync(("Email:Smtp:Host", ""));
        var (first, second) = (NewAddress(), NewAddress());
        var folder = new MailFolder(Path.Combine(own.DataPath, "mail"));

        await SendAsync(own, first);
        await Task.Delay(5, TestContext.Current.CancellationToken);
        await SendAsync(own, second);
        await own.SettleAsync();

        Assert.Equal([first, second], folder.Mails.Select(mail => mail.To.Mailboxes.Single().Address));
        Assert.All(Directory.GetFiles(Path.Combine(own.DataPath, "mail")), file => Assert.Matches(@"^\d{8}T\d{9}-[0-9a-f]{8}\.eml$", Path.GetFileName(file)));
    }

    [Fact]
    public async Task Certificate_that_is_not_the_pinned_one_gets_no_mail()
    {
        await using var own = await PortalApp.StartAsync(("Email:Smtp:CertificateFingerprint", new string('0', 64)));
        var to = NewAddress();

        await SendAsync(own, to);
        await own.SettleAsync();

        Assert.Equal(0, own.Mail.Attempts);
        Assert.Equal(MailState.Waiting, (await RowAsync(own, to)).State);
    }

    [Fact]
    public async Task Name_of_the_addressee_cannot_add_headers()
    {
        var to = NewAddress();

        await SendAsync(portal, to, name: "Jan\r\nBcc: alle@alfa.example");

        var mail = await portal.Mail.WaitForAsync(to);
        Assert.Empty(mail.Bcc);
        Assert.Empty(portal.Mail.To("alle@alfa.example"));
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@alfa.example";

    private static Mail MailTo(string to, string? key = null, string name = "Jan") => new()
    {
        Template = "PasswordReset",
        Language = "de",
        Country = "LU",
        ToAddress = to,
        ToName = name,
        Model = new { url = "https://portal.example/reset", minutes = 60 },
        DedupeKey = key ?? Guid.NewGuid().ToString(),
        IsSecret = true,
    };

    private static async Task SendAsync(PortalApp portal, string to, string? key = null, string name = "Jan")
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMailOutbox>().SendAsync(MailTo(to, key, name), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync();
    }

    private static Task<MailMessage> RowAsync(PortalApp portal, string to) =>
        portal.WithDatabaseAsync(db => db.Set<MailMessage>().AsNoTracking().SingleAsync(mail => mail.ToAddress == to));
}
