namespace DealerPortal.Email.Tests;

public sealed class MailMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Mail_that_is_delayed_too_often_is_given_up()
    {
        var mail = Waiting(isSecret: false);

        for (var attempt = 1; attempt < MailMessage.MaxAttempts; attempt++)
            mail.MarkDelayed("450 Not now");
        Assert.Equal(MailState.Waiting, mail.State);

        mail.MarkDelayed("450 Not now");
        Assert.Equal(MailState.Failed, mail.State);
        Assert.Equal("450 Not now", mail.LastError);
    }

    [Fact]
    public void Secret_is_erased_once_the_mail_was_sent_or_given_up()
    {
        var (sent, refused, waiting) = (Waiting(isSecret: true), Waiting(isSecret: true), Waiting(isSecret: true));

        sent.MarkSent(Now);
        refused.MarkFailed("550 No such mailbox");
        waiting.MarkDelayed("450 Not now");

        Assert.Equal(("", ""), (sent.Text, sent.Html));
        Assert.Equal(("", ""), (refused.Text, refused.Html));
        Assert.Equal("code 42", waiting.Text);
    }

    [Fact]
    public void Mail_without_a_secret_stays_readable_in_the_log()
    {
        var mail = Waiting(isSecret: false);

        mail.MarkSent(Now);

        Assert.Equal("code 42", mail.Text);
        Assert.Equal(Now, mail.SentAt);
    }

    private static MailMessage Waiting(bool isSecret) => new()
    {
        Template = "Code",
        Language = "nl",
        ToAddress = "jan@alfa.example",
        ToName = "Jan",
        Subject = "Uw code",
        Text = "code 42",
        Html = "<p>code 42</p>",
        DedupeKey = Guid.NewGuid().ToString(),
        About = null,
        IsSecret = isSecret,
        CreatedAt = Now,
    };
}
