using System.Collections.Concurrent;
using DealerPortal.Catalogue.Contracts;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Localisation;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Catalogue.Holidays;

/// <summary>Answers whoever asks about holidays; a year is worked out once.</summary>
internal sealed class HolidayCalendar(IStringLocalizer<Texts> texts) : IHolidays, IDateCalendar
{
    private readonly ConcurrentDictionary<(string Country, int Year), IReadOnlyList<Holiday>> _years = new();

    public string Url => "/catalogue/holidays";

    public IReadOnlyList<Holiday> Of(string country, int year)
    {
        // Later and earlier years are typing errors; they must not fill the memory.
        if (year is < 1950 or > 2200)
            return [];

        return _years.GetOrAdd((country, year), key => PublicHolidays.Of(key.Country, key.Year));
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
}
