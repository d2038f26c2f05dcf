using DealerPortal.Bench.Driving;

namespace DealerPortal.Bench.Results;

/// <summary>One run of the benchmark, as it is written to benchmarks/results.</summary>
internal sealed record Report(string At, string Engine, string Command, Machine Machine, IReadOnlyList<SizeFigures> Sizes, IReadOnlyList<Budget> Budgets);

/// <summary>The figures at one number of cases.</summary>
/// <param name="SeedSeconds">Null where a database kept from before was used.</param>
/// <param name="StartUpSeconds">From the start of the process to the first answer of the sign-in page; the middle of three.</param>
/// <param name="PrivateMegabytes">Private anonymous memory of the server once all its pages were measured.</param>
/// <param name="FirstVisitKilobytes">What a browser transfers for the overview on its first visit, compressed; null where pages were not weighed.</param>
/// <param name="RepeatVisitKilobytes">The same on the next visit.</param>
internal sealed record SizeFigures(
    int Cases, int Organisations, double? SeedSeconds, double DatabaseMegabytes, double StartUpSeconds, double PrivateMegabytes,
    double? FirstVisitKilobytes, double? RepeatVisitKilobytes, IReadOnlyList<PageFigures> Pages);

/// <summary>One page beside its bare page.</summary>
/// <param name="Of">Whose cases: a usual organisation's or the largest one's.</param>
/// <param name="OrganisationCases">How many it has.</param>
/// <param name="Ratio">The portal's throughput as a share of the bare page's.</param>
internal sealed record PageFigures(string Page, string Of, int OrganisationCases, Measured Portal, Measured Bare, double Ratio)
{
    public const string Usual = "usual";
    public const string Largest = "largest";
}

/// <summary>What was promised, and what it is.</summary>
internal sealed record Budget(string What, string Promised, string Is, bool IsKept);
