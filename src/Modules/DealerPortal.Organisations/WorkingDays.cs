namespace DealerPortal.Organisations;

/// <summary>Counts Mondays to Fridays as a country's clock shows them.</summary>
/// <remarks>Holidays count as working days: a reminder a day early does no harm, and calendars belong to the catalogue, which stands above this module.</remarks>
internal static class WorkingDays
{
    /// <summary>The same time of day, so many working days later.</summary>
    public static DateTimeOffset After(DateTimeOffset instant, int days, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        for (var left = days; left > 0;)
        {
            local = local.AddDays(1);
            if (local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }

        // An hour that the clocks skip in spring is taken as the one after it.
        while (zone.IsInvalidTime(local))
            local = local.AddHours(1);

        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
