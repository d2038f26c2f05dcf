using DealerPortal.Platform.Contact;

namespace DealerPortal.Platform.Tests.Contact;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Jan.Peeters@Alfa.EXAMPLE ", "jan.peeters@alfa.example")]
    [InlineData("info@Müller-Geräte.example", "info@xn--mller-gerte-t8a71a.example")]
    [InlineData("o'brien+shop@winkel.antwerpen.example", "o'brien+shop@winkel.antwerpen.example")]
    public void Address_gets_one_spelling(string typed, string expected)
    {
        Assert.True(EmailAddress.TryNormalise(typed, out var address));
        Assert.Equal(expected, address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("jan")]
    [InlineData("@alfa.example")]
    [InlineData("jan@")]
    [InlineData("jan@localhost")]
    [InlineData("jan@127.0.0.1")]
    [InlineData("jan@[127.0.0.1]")]
    [InlineData("jan@alfa..example")]
    [InlineData("jan@-alfa.example")]
    [InlineData("jan@alfa_.example")]
    [InlineData("jan..p@alfa.example")]
    [InlineData(".jan@alfa.example")]
    [InlineData("jan peeters@alfa.example")]
    [InlineData("jan@alfa.example\r\nBcc: all@alfa.example")]
    [InlineData("jan\0@alfa.example")]
    [InlineData("\"jan\"@alfa.example")]
    [InlineData("jan@alfa.example, piet@alfa.example")]
    [InlineData("<script>@alfa.example")]
    public void What_no_mail_server_takes_is_refused(string? typed) => Assert.False(EmailAddress.TryNormalise(typed, out _));

    [Fact]
    public void Address_longer_than_a_mail_path_is_refused()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('a', 60), 4)) + ".example";

        Assert.False(EmailAddress.TryNormalise("jan@" + domain, out _));
        Assert.False(EmailAddress.TryNormalise(new string('j', 65) + "@alfa.example", out _));
    }
}
