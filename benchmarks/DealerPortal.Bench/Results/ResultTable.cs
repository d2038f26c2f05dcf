using System.Globalization;
using System.Text;

namespace DealerPortal.Bench.Results;

/// <summary>The figures as a person reads them; Markdown, so that docs/benchmarks.md takes it as it is.</summary>
internal static class ResultTable
{
    public static string Of(Report report)
    {
        var text = new StringBuilder();
        var machine = report.Machine;
        Line($"{report.Engine}, {report.At}, commit {machine.Commit}");
        Line($"{machine.Cores} cores {machine.Processor}, {machine.MemoryGigabytes} GB, {machine.OperatingSystem}, {machine.DotNet}; load before the run {machine.LoadBefore}");
        Line($"`{report.Command}`");
        Line($"");
        Line($"| cases | page | of an organisation of | requests/s | p50 ms | p99 ms | CPU ms | bare page/s | bare p50 ms | bare CPU ms | share of bare |");
        Line($"|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var size in report.Sizes)
        {
            foreach (var page in size.Pages)
                Line($"| {size.Cases:N0} | {page.Page} | {page.OrganisationCases:N0} | {page.Portal.PerSecond:N0} | {page.Portal.P50:0.00} | {page.Portal.P99:0.00} | {page.Portal.Cpu:0.00} | {page.Bare.PerSecond:N0} | {page.Bare.P50:0.00} | {page.Bare.Cpu:0.00} | {page.Ratio:0 %} |");
        }

        Line($"");
        Line($"| cases | organisations | seeded in s | database MB | start-up s | private memory MB | first visit kB | next visit kB |");
        Line($"|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var size in report.Sizes)
            Line($"| {size.Cases:N0} | {size.Organisations:N0} | {Maybe(size.SeedSeconds)} | {size.DatabaseMegabytes:N0} | {size.StartUpSeconds:0.00} | {size.PrivateMegabytes:0} | {Maybe(size.FirstVisitKilobytes)} | {Maybe(size.RepeatVisitKilobytes)} |");

        Line($"");
        Line($"| budget | promised | is | |");
        Line($"|---|---|---:|---|");
        foreach (var budget in report.Budgets)
            Line($"| {budget.What} | {budget.Promised} | {budget.Is} | {(budget.IsKept ? "kept" : "**MISSED**")} |");

        return text.ToString();

        static string Maybe(double? figure) => figure is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) : "–";

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
