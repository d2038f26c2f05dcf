using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace DealerPortal.Platform;

/// <summary>The portal's clock. <c>Portal:Clock</c> lets a demo or a test start it at another instant; it then runs on from there.</summary>
public sealed class ShiftedClock(TimeSpan shift) : TimeProvider
{
    private long _shift = shift.Ticks;

    /// <summary>The real clock, or one that starts at the configured instant (ISO 8601).</summary>
    /// <exception cref="FormatException">The setting is not an instant.</exception>
    public static TimeProvider From(IConfiguration configuration) =>
        configuration["Portal:Clock"] is { Length: > 0 } start
            ? new ShiftedClock(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - System.GetUtcNow())
            : System;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));

    /// <summary>Moves the clock forward.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);
}
