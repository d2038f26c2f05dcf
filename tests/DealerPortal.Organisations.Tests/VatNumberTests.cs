namespace DealerPortal.Organisations.Tests;

public sealed class VatNumberTests
{
    [Theory]
    [InlineData("BE 0403.170.701", "BE", "BE0403170701")]
    [InlineData("0202.239.951", "BE", "BE0202239951")]
    [InlineData("417 497 106", "BE", "BE0417497106")]
    [InlineData("be0400378485", "BE", "BE0400378485")]
    [InlineData("1000.000.021", "BE", "BE1000000021")]
    [InlineData("NL004495445B01", "NL", "NL004495445B01")]
    [InlineData("NL 8104.33.941.B.01", "NL", "NL810433941B01")]
    [InlineData("nl820471616b01", "NL", "NL820471616B01")]
    [InlineData("NL002455799B11", "NL", "NL002455799B11")]
    [InlineData("NL000099998B57", "NL", "NL000099998B57")]
    [InlineData("KvK 12345678", "NL", "KVK12345678")]
    [InlineData("12345678", "NL", "KVK12345678")]
    [InlineData("LU 15027442", "LU", "LU15027442")]
    [InlineData("26375245", "LU", "LU26375245")]
    [InlineData("DE 136695976", "DE", "DE136695976")]
    public void Number_with_right_check_digits_gets_one_spelling(string typed, string country, string expected)
    {
        Assert.True(VatNumber.TryNormalise(typed, country, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("BE 0403.170.702", "BE")]
    [InlineData("BE 0403.170.710", "BE")]
    [InlineData("BE 2403.170.701", "BE")]
    [InlineData("BE 0403.170.70", "BE")]
    [InlineData("NL004495445B01", "BE")]
    [InlineData("NL004495446B01", "NL")]
    [InlineData("NL123456789B90", "NL")]
    [InlineData("NL004495445", "NL")]
    [InlineData("1234567", "NL")]
    [InlineData("LU 15027443", "LU")]
    [InlineData("LU 1502744", "LU")]
    [InlineData("", "BE")]
    [InlineData(null, "LU")]
    [InlineData("0403.170.701'; DROP TABLE", "BE")]
    [InlineData("０４０３１７０７０１", "BE")]
    public void Number_with_wrong_check_digits_or_form_is_refused(string? typed, string country) => Assert.False(VatNumber.TryNormalise(typed, country, out _));

    [Theory]
    [InlineData("BE0403170701", "BE 0403.170.701")]
    [InlineData("KVK12345678", "KvK 12345678")]
    [InlineData("LU15027442", "LU 15027442")]
    [InlineData("NL004495445B01", "NL004495445B01")]
    public void Number_is_shown_as_its_country_writes_it(string stored, string expected) => Assert.Equal(expected, VatNumber.Show(stored));
}
