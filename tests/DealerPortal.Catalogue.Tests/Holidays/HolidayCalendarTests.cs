using System.Net;
using DealerPortal.Catalogue.Contracts;
using DealerPortal.Forms.Contracts;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Catalogue.Tests.Holidays;

public sealed class HolidayCalendarTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private IHolidays Calendar => portal.Services.GetRequiredService<IHolidays>();

    [Theory]
    [InlineData("BE", "2026-11-23", 0, "2026-11-23")]
    [InlineData("BE", "2026-11-23", 1, "2026-11-24")]
    [InlineData("BE", "2026-11-20", 1, "2026-11-23")] // Friday to Monday
    [InlineData("BE", "2026-11-21", 1, "2026-11-23")] // Saturday to Monday
    [InlineData("BE", "2026-12-24", 1, "2026-12-28")] // over Christmas and a weekend
    [InlineData("NL", "2026-12-24", 1, "2026-12-28")]
    [InlineData("LU", "2027-12-31", 1, "2028-01-03")] // over the turn of the year
    [InlineData("BE", "2026-11-10", 1, "2026-11-12")] // Armistice Day is Belgian …
    [InlineData("NL", "2026-11-10", 1, "2026-11-11")] // … only
    public void Working_days_skip_weekends_and_holidays(string country, string from, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Calendar.AddWorkingDays(country, DateOnly.Parse(from), days));

    [Theory]
    [InlineData("nl", "Hemelvaartsdag")]
    [InlineData("fr", "Ascension")]
    [InlineData("de", "Christi Himmelfahrt")]
    [InlineData("en", "Ascension Day")]
    public void Holiday_is_called_by_its_name_in_each_language(string language, string name) =>
        Assert.Equal(name, portal.Services.GetRequiredService<IDateCalendar>().HolidayName("BE", new DateOnly(2026, 5, 14), language));

    [Fact]
    public async Task Browser_gets_the_holidays_of_a_year()
    {
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var holidays = (await dealer.GetAsync("/catalogue/holidays?country=NL&year=2025")).Expect(HttpStatusCode.OK).Json();

        Assert.Contains(holidays.EnumerateArray(), day => day.GetProperty("date").GetString() == "2025-04-26" && day.GetProperty("name").GetString() == "Koningsdag");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?country=NL")]
    [InlineData("?country=NEDERLAND&year=2025")]
    [InlineData("?country=NL&year=twintig")]
    public async Task Senseless_question_is_refused(string query)
    {
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        (await dealer.GetAsync("/catalogue/holidays" + query)).Expect(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99999)]
    public async Task Year_nobody_means_has_no_holidays(int year)
    {
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var holidays = (await dealer.GetAsync($"/catalogue/holidays?country=BE&year={year}")).Expect(HttpStatusCode.OK).Json();

        Assert.Equal(0, holidays.GetArrayLength());
    }
}
