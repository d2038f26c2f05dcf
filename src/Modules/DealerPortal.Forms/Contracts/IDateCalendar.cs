namespace DealerPortal.Forms.Contracts;

/// <summary>Knows the days on which nobody works. Forms asks for it; a module that knows the countries answers.</summary>
public interface IDateCalendar
{
    /// <summary>The holiday's name in <paramref name="language"/>, or null when the day is none in <paramref name="country"/>.</summary>
    string? HolidayName(string country, DateOnly date, string language);

    /// <summary>The day so many working days later; weekends and holidays don't count. With 0 it is the day itself.</summary>
    DateOnly AddWorkingDays(string country, DateOnly date, int workingDays);

    /// <summary>Where the browser asks for the holidays of a year; it adds <c>?country=…&amp;year=…</c> and gets <c>[{"date", "name"}]</c>.</summary>
    string Url { get; }
}
