using DealerPortal.Catalogue.Holidays;

namespace DealerPortal.Catalogue.Tests.Holidays;

public sealed class PublicHolidaysTests
{
    // As the governments of the three countries announced them.
    [Theory]
    [InlineData("BE", 2021, "01-01 04-05 05-01 05-13 05-24 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2024, "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2025, "01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2027, "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("LU", 2018, "01-01 04-02 05-01 05-10 05-21 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("LU", 2023, "01-01 04-10 05-01 05-09 05-18 05-29 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("LU", 2024, "01-01 04-01 05-01 05-09 05-09 05-20 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("LU", 2026, "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("NL", 2020, "01-01 04-12 04-13 04-27 05-05 05-21 05-31 06-01 12-25 12-26")]
    [InlineData("NL", 2024, "01-01 03-31 04-01 04-27 05-09 05-19 05-20 12-25 12-26")]
    [InlineData("NL", 2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26")]
    [InlineData("NL", 2026, "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26")]
    public void Year_has_the_holidays_its_government_announced(string country, int year, string expected)
    {
        var days = PublicHolidays.Of(country, year).Select(holiday => holiday.Date.ToString("MM-dd"));

        Assert.Equal(expected, string.Join(' ', days));
    }

    [Theory]
    [InlineData(2014, 4, 26)] // the 27th was a Sunday, in the very first year
    [InlineData(2015, 4, 27)]
    [InlineData(2025, 4, 26)]
    [InlineData(2031, 4, 26)]
    [InlineData(2036, 4, 26)]
    [InlineData(2013, 4, 30)] // Queen's Day
    public void Kings_day_never_falls_on_a_sunday(int year, int month, int day)
    {
        var kingsDay = PublicHolidays.Of("NL", year).Single(holiday => holiday.Key == "KingsDay").Date;

        Assert.Equal(new DateOnly(year, month, day), kingsDay);
    }

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(1999, 4, 4)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)] // about as early as it gets
    [InlineData(2011, 4, 24)]
    [InlineData(2016, 3, 27)]
    [InlineData(2019, 4, 21)]
    [InlineData(2022, 4, 17)]
    [InlineData(2028, 4, 16)]
    [InlineData(2030, 4, 21)]
    [InlineData(2035, 3, 25)]
    [InlineData(2038, 4, 25)] // the latest possible
    [InlineData(2049, 4, 18)] // an exception in older rules
    [InlineData(2076, 4, 19)] // and another
    public void Easter_is_where_the_almanac_has_it(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Easter.Of(year));

    [Fact]
    public void Easter_is_always_a_sunday_between_22_March_and_25_April()
    {
        for (var year = 1900; year <= 2200; year++)
        {
            var easter = Easter.Of(year);

            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Fact]
    public void Country_we_do_not_know_has_none() => Assert.Empty(PublicHolidays.Of("US", 2026));
}
