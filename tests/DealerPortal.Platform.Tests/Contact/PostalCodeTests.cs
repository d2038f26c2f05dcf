using DealerPortal.Platform.Contact;

namespace DealerPortal.Platform.Tests.Contact;

public sealed class PostalCodeTests
{
    [Theory]
    [InlineData("2000", "BE", "2000")]
    [InlineData("B-2000", "BE", "2000")]
    [InlineData("3511ab", "NL", "3511 AB")]
    [InlineData(" 3511 AB ", "NL", "3511 AB")]
    [InlineData("1234", "LU", "1234")]
    [InlineData("L-1234", "LU", "1234")]
    [InlineData("10115", "DE", "10115")]
    [InlineData("ec1a 1bb", "GB", "EC1A 1BB")]
    public void Code_gets_the_spelling_of_its_country(string typed, string country, string expected)
    {
        Assert.True(PostalCode.TryNormalise(typed, country, out var code));
        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("0999", "BE")]
    [InlineData("20000", "BE")]
    [InlineData("3511", "NL")]
    [InlineData("0511 AB", "NL")]
    [InlineData("3511 SS", "NL")]
    [InlineData("123", "LU")]
    [InlineData("", "LU")]
    [InlineData(null, "BE")]
    [InlineData("<b>", "GB")]
    public void Code_of_no_place_in_that_country_is_refused(string? typed, string country) => Assert.False(PostalCode.TryNormalise(typed, country, out _));
}
