using System.Globalization;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases;

/// <summary>The last number given out in a year. Numbers count up without a gap, as they are taken in the transaction that files the case.</summary>
internal sealed class CaseNumber
{
    public required int Year { get; init; }
    public required int Last { get; init; }

    /// <summary>Takes the next number of the year, e.g. 2026-000123; call it inside the transaction.</summary>
    public static async Task<string> TakeAsync(PortalDbContext db, int year, CancellationToken cancellationToken) =>
        Format(year, await TakeManyAsync(db, year, 1, cancellationToken));

    /// <summary>Takes several numbers in a row; call it inside the transaction.</summary>
    /// <returns>The first of them.</returns>
    public static async Task<int> TakeManyAsync(PortalDbContext db, int year, int count, CancellationToken cancellationToken)
    {
        // One statement, so that two nodes never read the same last number.
        var taken = await db.Database
            .SqlQuery<int>($"INSERT INTO cases_numbers (year, last) VALUES ({year}, {count}) ON CONFLICT (year) DO UPDATE SET last = cases_numbers.last + {count} RETURNING last")
            .ToListAsync(cancellationToken);
        return taken[0] - count + 1;
    }

    public static string Format(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}-{number:D6}");
}
