using DealerPortal.Accounts.Passwords;
using DealerPortal.Platform.Settings;

namespace DealerPortal.Accounts.Tests;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules _rules = new(new DefaultSettings());

    [Theory]
    [InlineData("Demo-portal-1")]
    [InlineData("vier paarse olifanten")]
    [InlineData("kR8#vLq2!xZp")]
    [InlineData("zeven kleine geitjes 7")]
    [InlineData("日本語のパスワードです")]
    public void Password_that_nobody_would_try_first_is_good(string password) => Assert.Null(_rules.Refuse(password, "jan.peeters@alfa.example", "Jan", "Peeters"));

    [Theory]
    [InlineData("", "Password.TooShort")]
    [InlineData("kR8#vLq2!", "Password.TooShort")]
    [InlineData("Welkom2026!", "Password.Common")]
    [InlineData("W@chtw00rd1", "Password.Common")]
    [InlineData("qwertyuiop", "Password.Common")]
    [InlineData("1234567890", "Password.Common")]
    [InlineData("welkomwelkom", "Password.Common")]
    [InlineData("samsung12345", "Password.Common")]
    [InlineData("aaaaaaaaaaaa", "Password.Pattern")]
    [InlineData("xyzxyzxyzxyz", "Password.Pattern")]
    [InlineData("ghijklmnopqr", "Password.Pattern")]
    [InlineData("09876543210", "Password.Pattern")]
    [InlineData("JanPeeters1", "Password.Personal")]
    [InlineData("alfa-peeters-26", "Password.Personal")]
    [InlineData("DealerPortal!1", "Password.Personal")]
    public void Password_a_stranger_would_try_first_is_refused(string password, string reason) =>
        Assert.Equal(reason, _rules.Refuse(password, "jan.peeters@alfa.example", "Jan", "Peeters")?.Key);

    [Fact]
    public void Password_as_long_as_a_page_is_refused() => Assert.Equal("Password.TooLong", _rules.Refuse(string.Concat(Enumerable.Repeat("abc def ", 17)))?.Key);

    private sealed class DefaultSettings : ISettings
    {
        public T Get<T>() where T : class, new() => new();

        public Task SaveAsync<T>(T section, CancellationToken cancellationToken) where T : class, new() => throw new NotSupportedException();
    }
}
