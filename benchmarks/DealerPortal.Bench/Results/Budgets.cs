using System.Globalization;
using DealerPortal.Bench.Driving;

namespace DealerPortal.Bench.Results;

/// <summary>What the portal promises, against what was measured. What was not measured is not judged.</summary>
internal static class Budgets
{
    private const int Small = 10_000;
    private const int Million = 1_000_000;

    public static IReadOnlyList<Budget> Judge(IReadOnlyList<SizeFigures> sizes, bool isPostgres)
    {
        var budgets = new List<Budget>();
        var (small, million) = (sizes.FirstOrDefault(size => size.Cases == Small), sizes.FirstOrDefault(size => size.Cases == Million));
        if (small is not null && million is not null)
        {
            foreach (var page in million.Pages.Where(page => page.Page is BenchRun.Overview or BenchRun.SearchWords or BenchRun.SearchSerial && page.Of == PageFigures.Usual))
            {
                var growth = page.Portal.P50 / small.Pages.Single(other => other.Page == page.Page && other.Of == page.Of).Portal.P50;
                budgets.Add(new($"{page.Page} at a million cases against ten thousand, p50", "at most 2×", Text($"{growth:0.00}×"), growth <= 2));
            }
        }

        if (million is not null && !isPostgres)
            budgets.Add(new("first answer after the start, a million cases", "under 3 s", Text($"{million.StartUpSeconds:0.00} s"), million.StartUpSeconds < 3));

        var heaviest = sizes.MaxBy(size => size.PrivateMegabytes)!;
        if (!isPostgres)
            budgets.Add(new("private memory of the server", "under 200 MB", Text($"{heaviest.PrivateMegabytes:0} MB"), heaviest.PrivateMegabytes < 200));

        if (sizes.Max(size => size.FirstVisitKilobytes) is { } first && sizes.Max(size => size.RepeatVisitKilobytes) is { } repeat)
        {
            budgets.Add(new("overview, first visit", "under 150 kB", Text($"{first:0.0} kB"), first < 150));
            budgets.Add(new("overview, next visit", "under 15 kB", Text($"{repeat:0.0} kB"), repeat < 15));
        }

        return budgets;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
