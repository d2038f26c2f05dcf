using DealerPortal.Platform.Contact;

namespace DealerPortal.Platform.Tests.Contact;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("03 123 45 67", "BE", "+3231234567")]
    [InlineData("0470/12.34.56", "BE", "+32470123456")]
    [InlineData("+32 (0)3 123 45 67", "NL", "+3231234567")]
    [InlineData("0032 470 12 34 56", "BE", "+32470123456")]
    [InlineData("04 222 33 44", "BE", "+3242223344")]
    [InlineData("030-1234567", "NL", "+31301234567")]
    [InlineData("06 12345678", "NL", "+31612345678")]
    [InlineData("26 12 34 56", "LU", "+35226123456")]
    [InlineData("+352 621 123 456", "BE", "+352621123456")]
    [InlineData("+49 30 123456", "BE", "+4930123456")]
    [InlineData("+1 212 555 0123", "BE", "+12125550123")]
    public void Number_is_read_as_people_of_its_country_write_it(string typed, string country, string expected)
    {
        Assert.True(PhoneNumber.TryNormalise(typed, country, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData(null, "BE")]
    [InlineData("", "BE")]
    [InlineData("+", "BE")]
    [InlineData("00", "BE")]
    [InlineData("123", "BE")]
    [InlineData("0470 12 34 5", "BE")]
    [InlineData("03 123 45 678", "BE")]
    [InlineData("470123456", "BE")]
    [InlineData("06 1234567", "NL")]
    [InlineData("bel mij", "NL")]
    [InlineData("0470123456<script>", "BE")]
    [InlineData("+32", "BE")]
    [InlineData("+0470123456", "BE")]
    [InlineData("1234567890123456", "XX")]
    public void Number_that_cannot_be_dialled_is_refused(string? typed, string country) => Assert.False(PhoneNumber.TryNormalise(typed, country, out _));

    [Theory]
    [InlineData("+32470123456", "+32 470 12 34 56")]
    [InlineData("+3231234567", "+32 3 123 45 67")]
    [InlineData("+3251234567", "+32 51 23 45 67")]
    [InlineData("+31301234567", "+31 30 123 45 67")]
    [InlineData("+35226123456", "+352 26 12 34 56")]
    [InlineData("+12125550123", "+12125550123")]
    [InlineData("", "")]
    public void Number_is_shown_in_groups(string stored, string expected) => Assert.Equal(expected, PhoneNumber.Show(stored));
}
