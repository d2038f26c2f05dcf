namespace DealerPortal.Organisations.Tests;

public sealed class WorkingDaysTests
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    [Theory]
    [InlineData("2026-11-23T09:00+01:00", 2, "2026-11-25T09:00+01:00")]
    [InlineData("2026-11-26T16:00+01:00", 2, "2026-11-30T16:00+01:00")]
    [InlineData("2026-11-28T12:00+01:00", 1, "2026-11-30T12:00+01:00")]
    [InlineData("2026-11-23T09:00+01:00", 5, "2026-11-30T09:00+01:00")]
    [InlineData("2026-11-23T09:00+01:00", 0, "2026-11-23T09:00+01:00")]
    public void Weekend_does_not_count(string from, int days, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected), WorkingDays.After(DateTimeOffset.Parse(from), days, Brussels));

    [Fact]
    public void Time_of_day_stays_when_the_clocks_change()
    {
        var fridayBefore = DateTimeOffset.Parse("2027-03-26T10:00+01:00");

        Assert.Equal(DateTimeOffset.Parse("2027-03-29T10:00+02:00"), WorkingDays.After(fridayBefore, 1, Brussels));
    }
}
