using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace DealerPortal.Testing.Tests;

public sealed class SmtpSinkTests : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("LOGIN")]
    public async Task Mail_sent_over_starttls_after_signing_in_is_kept_as_it_was(string mechanism)
    {
        using var client = await ConnectedAsync();
        client.AuthenticationMechanisms.RemoveWhere(other => other != mechanism);
        await client.AuthenticateAsync(_sink.User, _sink.Password);
        await client.SendAsync(Mail("jean@alfa.example", "Réparation reçue", "Één regel.\r\n.een regel met een punt\r\n"));
        await client.DisconnectAsync(quit: true);

        var mail = await _sink.WaitForAsync("jean@alfa.example", "réparation");
        Assert.Equal("Réparation reçue", mail.Subject);
        Assert.Equal("Één regel.\r\n.een regel met een punt\r\n", mail.TextBody!.ReplaceLineEndings("\r\n"));
        Assert.Equal(1, _sink.Attempts);
    }

    [Fact]
    public async Task Mails_are_kept_in_the_order_they_came()
    {
        using var client = await SignedInAsync();
        foreach (var subject in new[] { "one", "two", "three" })
            await client.SendAsync(Mail("a@alfa.example", subject));

        Assert.Equal(["one", "two", "three"], _sink.Mails.Select(mail => mail.Subject));
        Assert.Contains("Subject: two", Encoding.ASCII.GetString(_sink.Raw[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_over_an_open_line_is_refused()
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(_sink.Host, _sink.Port, SecureSocketOptions.None);

        var refusal = await Assert.ThrowsAsync<ServiceNotAuthenticatedException>(() => client.SendAsync(Mail("a@alfa.example", "open")));
        Assert.Contains("STARTTLS", refusal.Message, StringComparison.Ordinal);
        Assert.False(client.Capabilities.HasFlag(SmtpCapabilities.Authentication));
        Assert.Empty(_sink.Mails);
    }

    [Fact]
    public async Task Mail_without_signing_in_is_refused()
    {
        using var client = await ConnectedAsync();

        await Assert.ThrowsAsync<ServiceNotAuthenticatedException>(() => client.SendAsync(Mail("a@alfa.example", "nobody")));
        Assert.Empty(_sink.Mails);
    }

    [Fact]
    public async Task Wrong_password_is_refused()
    {
        using var client = await ConnectedAsync();

        await Assert.ThrowsAsync<AuthenticationException>(() => client.AuthenticateAsync(_sink.User, "wrong"));
    }

    [Fact]
    public async Task Relaxed_sink_takes_mail_from_anybody()
    {
        (_sink.RequiresTls, _sink.RequiresLogin) = (false, false);
        using var client = new SmtpClient();
        await client.ConnectAsync(_sink.Host, _sink.Port, SecureSocketOptions.None);

        await client.SendAsync(Mail("a@alfa.example", "relaxed"));

        Assert.Single(_sink.To("a@alfa.example"));
    }

    [Fact]
    public async Task Refusal_for_now_and_for_good_are_told_apart_by_their_code()
    {
        using var client = await SignedInAsync();

        _sink.Refusal = SmtpRefusal.ForNow;
        var later = await Assert.ThrowsAsync<SmtpCommandException>(() => client.SendAsync(Mail("a@alfa.example", "later")));
        _sink.Refusal = SmtpRefusal.ForGood;
        var never = await Assert.ThrowsAsync<SmtpCommandException>(() => client.SendAsync(Mail("a@alfa.example", "never")));

        Assert.Equal((450, 550), ((int)later.StatusCode, (int)never.StatusCode));
        Assert.Empty(_sink.Mails);
    }

    [Fact]
    public async Task Refusal_of_one_address_leaves_the_others_alone()
    {
        using var client = await SignedInAsync();
        _sink.Refusal = SmtpRefusal.ForGood.Of("bad@alfa.example");

        await Assert.ThrowsAsync<SmtpCommandException>(() => client.SendAsync(Mail("bad@alfa.example", "no")));
        await client.SendAsync(Mail("good@alfa.example", "yes"));

        Assert.Equal("yes", Assert.Single(_sink.Mails).Subject);
    }

    [Fact]
    public async Task Sink_that_hangs_up_keeps_nothing_and_answers_the_next_caller()
    {
        using var client = await SignedInAsync();
        _sink.Refusal = SmtpRefusal.HangUp;
        await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(Mail("a@alfa.example", "cut")));

        _sink.Refusal = null;
        using var next = await SignedInAsync();
        await next.SendAsync(Mail("a@alfa.example", "whole"));

        Assert.Equal("whole", Assert.Single(_sink.Mails).Subject);
    }

    [Fact]
    public async Task Sink_that_was_down_comes_back_on_the_same_port_with_its_mails()
    {
        using (var client = await SignedInAsync())
            await client.SendAsync(Mail("a@alfa.example", "before"));
        var port = _sink.Port;

        await _sink.StopAsync();
        using var refused = new SmtpClient();
        await Assert.ThrowsAnyAsync<Exception>(() => refused.ConnectAsync(_sink.Host, port, SecureSocketOptions.StartTls));
        _sink.Start();
        using (var client = await SignedInAsync())
            await client.SendAsync(Mail("a@alfa.example", "after"));

        Assert.Equal(port, _sink.Port);
        Assert.Equal(["before", "after"], _sink.Mails.Select(mail => mail.Subject));
    }

    [Fact]
    public async Task Waiting_in_vain_says_what_did_arrive()
    {
        using var client = await SignedInAsync();
        await client.SendAsync(Mail("a@alfa.example", "Welkom"));

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => _sink.WaitForAsync("b@beta.example", "code", TimeSpan.FromMilliseconds(50)));

        Assert.Contains("b@beta.example", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a@alfa.example: Welkom", failure.Message, StringComparison.Ordinal);
    }

    private async Task<SmtpClient> SignedInAsync()
    {
        var client = await ConnectedAsync();
        await client.AuthenticateAsync(_sink.User, _sink.Password);
        return client;
    }

    private async Task<SmtpClient> ConnectedAsync()
    {
        var client = new SmtpClient { ServerCertificateValidationCallback = (_, certificate, _, _) => Fingerprint(certificate) == _sink.CertificateFingerprint };
        await client.ConnectAsync(_sink.Host, _sink.Port, SecureSocketOptions.StartTls);
        return client;
    }

    private static string? Fingerprint(X509Certificate? certificate) => certificate?.GetCertHashString(HashAlgorithmName.SHA256);

    private static MimeMessage Mail(string to, string subject, string text = "text") =>
        new([MailboxAddress.Parse("portal@portal.example")], [MailboxAddress.Parse(to)], subject, new TextPart("plain") { Text = text });
}
