namespace DealerPortal.Catalogue.Contracts;

/// <summary>The public holidays of the countries the portal serves, worked out for any year.</summary>
public interface IHolidays
{
    /// <summary>The holidays of a year, in order; none for a country that is not known.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    IReadOnlyList<Holiday> Of(string country, int year);

    bool IsHoliday(string country, DateOnly date);

    /// <summary>The day so many working days later: weekends and holidays don't count. With 0 it is the day itself.</summary>
    DateOnly AddWorkingDays(string country, DateOnly date, int workingDays);
}

/// <param name="Key">Names the day's text, e.g. <c>EasterMonday</c>.</param>
public sealed record Holiday(DateOnly Date, string Key);
