using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DealerPortal.Platform.Data;

/// <summary>Instants as microseconds since the year 1, UTC: sorts and compares in SQLite, as precise as PostgreSQL.</summary>
public sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(instant => ToStored(instant), stored => FromStored(stored))
{
    public static long ToStored(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromStored(long stored) => new(stored * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
