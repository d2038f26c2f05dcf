using System.Collections.Concurrent;
using DealerPortal.Catalogue.Contracts;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Localisation;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Catalogue.Holidays;

/// <summary>
/// The public holidays of Belgium, the Netherlands and Luxembourg, worked out for any year of the Gregorian calendar
/// (BE: law of 4 January 1974 and royal decree of 18 April 1974; LU: labour code L. 232-2; NL: general extension of time-limits act, article 3).
/// </summary>
internal sealed class HolidayCalendar(IStringLocalizer<Texts> texts) : IHolidays, IDateCalendar
{
    private readonly ConcurrentDictionary<(string Country, int Year), IReadOnlyList<Holiday>> _years = new();

    public string Url => "/catalogue/holidays";

    public IReadOnlyList<Holiday> Of(string country, int year)
    {
        // Later and earlier years are typing errors; they must not fill the memory.
        if (year is < 1950 or > 2200)
            return [];

        return _years.GetOrAdd((country, year), key => [.. Days(key.Country, key.Year).OrderBy(holiday => holiday.Date)]);
    }

    public bool IsHoliday(string country, DateOnly date) => Of(country, date.Year).Any(holiday => holiday.Date == date);

    public DateOnly AddWorkingDays(string country, DateOnly date, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);

        while (workingDays > 0)
        {
            date = date.AddDays(1);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(country, date))
                workingDays--;
        }
        return date;
    }

    public string? HolidayName(string country, DateOnly date, string language)
    {
        if (Of(country, date.Year).FirstOrDefault(holiday => holiday.Date == date) is not { } found)
            return null;

        using var scope = new LanguageScope(language, "BE");
        return NameOf(found);
    }

    /// <summary>The holiday's name in the current language.</summary>
    public string NameOf(Holiday holiday) => texts["Holiday." + holiday.Key];

    private static IEnumerable<Holiday> Days(string country, int year)
    {
        var easter = Easter.Of(year);
        return country switch
        {
            "BE" =>
            [
                On(1, 1, "NewYear"), After(1, "EasterMonday"), On(5, 1, "LabourDay"), After(39, "Ascension"), After(50, "WhitMonday"), On(7, 21, "BelgianNationalDay"),
                On(8, 15, "Assumption"), On(11, 1, "AllSaints"), On(11, 11, "Armistice"), On(12, 25, "Christmas"),
            ],
            "LU" =>
            [
                On(1, 1, "NewYear"), After(1, "EasterMonday"), On(5, 1, "LabourDay"), .. EuropeDay(), After(39, "Ascension"), After(50, "WhitMonday"),
                On(6, 23, "LuxembourgNationalDay"), On(8, 15, "Assumption"), On(11, 1, "AllSaints"), On(12, 25, "Christmas"), On(12, 26, "SecondChristmasDay"),
            ],
            "NL" =>
            [
                On(1, 1, "NewYear"), After(0, "EasterSunday"), After(1, "EasterMonday"), KingsDay(), .. LiberationDay(), After(39, "Ascension"), After(49, "WhitSunday"),
                After(50, "WhitMonday"), On(12, 25, "Christmas"), On(12, 26, "SecondChristmasDay"),
            ],
            _ => [],
        };

        Holiday On(int month, int day, string key) => new(new DateOnly(year, month, day), key);

        Holiday After(int days, string key) => new(easter.AddDays(days), key);

        // A public holiday of Luxembourg since the law of 25 April 2019.
        Holiday[] EuropeDay() => year >= 2019 ? [On(5, 9, "EuropeDay")] : [];

        // 27 April, but never on a Sunday; until 2013 it was Queen's Day on 30 April.
        Holiday KingsDay()
        {
            var day = year >= 2014 ? new DateOnly(year, 4, 27) : new DateOnly(year, 4, 30);
            return new Holiday(day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day, "KingsDay");
        }

        // 5 May is a national holiday every year but a day off by custom and collective agreement only once in five (2020, 2025, 2030 …).
        // In the other years workshops are open, so a visit on that day can be asked for.
        Holiday[] LiberationDay() => year % 5 == 0 ? [On(5, 5, "LiberationDay")] : [];
    }
}
