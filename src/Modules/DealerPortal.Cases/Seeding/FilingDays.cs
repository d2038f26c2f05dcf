namespace DealerPortal.Cases.Seeding;

/// <summary>When a service desk's requests come in: more each year, on weekdays, in shop hours.</summary>
internal static class FilingDays
{
    public const int Years = 5;

    private const double GrowthPerYear = 1.15;

    /// <summary>Local times of filing, the oldest first, from five years back up to <paramref name="now"/>.</summary>
    public static IEnumerable<DateTime> Spread(int count, DateTime now, Random random)
    {
        var first = DateOnly.FromDateTime(now).AddYears(-Years);
        var days = DateOnly.FromDateTime(now).DayNumber - first.DayNumber;
        var weights = Enumerable.Range(0, days).Select(offset => WeightOf(first.AddDays(offset), offset)).ToArray();
        var total = weights.Sum();

        // What a day's share leaves over goes to the days after it, so that the counts add up.
        var (due, filed) = (0.0, 0);
        for (var offset = 0; offset < days; offset++)
        {
            due += weights[offset] / total * count;
            var until = offset == days - 1 ? count : (int)due;
            foreach (var seconds in Enumerable.Range(filed, until - filed).Select(_ => ShopHours(random)).Order())
                yield return first.AddDays(offset).ToDateTime(TimeOnly.MinValue).AddSeconds(seconds);

            filed = until;
        }
    }

    private static double WeightOf(DateOnly day, int offset)
    {
        var weekday = day.DayOfWeek switch { DayOfWeek.Monday => 1.25, DayOfWeek.Saturday => 0.45, DayOfWeek.Sunday => 0.06, _ => 1.0 };
        // Fridges fail in summer, and everything is noticed when people are back from it.
        var season = day.Month switch { 7 => 1.1, 8 => 1.15, 9 => 1.1, 12 => 0.85, _ => 1.0 };
        return weekday * season * Math.Pow(GrowthPerYear, offset / 365.0);
    }

    // Between nine and six, with a hill before noon and another in the afternoon.
    private static double ShopHours(Random random) =>
        (9 * 3600) + ((random.NextDouble() + random.NextDouble()) / 2 * 4.5 * 3600) + (random.Next(2) * 4.5 * 3600);
}
