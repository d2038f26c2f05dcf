using DealerPortal.Catalogue.Contracts;

namespace DealerPortal.Catalogue.Holidays;

/// <summary>
/// The public holidays of Belgium, the Netherlands and Luxembourg, worked out for any year of the Gregorian calendar
/// (BE: law of 4 January 1974 and royal decree of 18 April 1974; LU: labour code L. 232-2; NL: general extension of time-limits act, article 3).
/// </summary>
internal static class PublicHolidays
{
    /// <summary>In order; two holidays may fall on one day, as Ascension and Labour Day did in 2008.</summary>
    public static IReadOnlyList<Holiday> Of(string country, int year) => [.. Days(country, year).OrderBy(holiday => holiday.Date)];

    private static Holiday[] Days(string country, int year)
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
