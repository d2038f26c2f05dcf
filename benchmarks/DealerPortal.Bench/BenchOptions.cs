using System.Globalization;

namespace DealerPortal.Bench;

/// <summary>What to measure.</summary>
internal sealed record BenchOptions
{
    private const string Usage = "./portal bench [--cases N[,N…]] [--engine sqlite|postgres] [--seconds S] [--connections C] [--keep FOLDER] [--no-results]";

    public IReadOnlyList<int> Cases { get; private init; } = [10_000, 100_000, 1_000_000];

    public bool IsPostgres { get; private init; }

    public string Engine => IsPostgres ? "postgres" : "sqlite";

    /// <summary>How long each page is measured, after a warm-up of a third of it.</summary>
    public double Seconds { get; private init; } = 6;

    public int Connections { get; private init; } = 8;

    /// <summary>Where seeded databases are kept and found again; null seeds anew and deletes.</summary>
    public string? Keep { get; private init; }

    /// <summary>Whether the figures are written to benchmarks/results.</summary>
    public bool WritesResults { get; private init; } = true;

    /// <returns>What is wrong with the arguments; null when they were read.</returns>
    public static string? Read(IReadOnlyList<string> arguments, out BenchOptions options)
    {
        options = new BenchOptions();
        var cases = new List<int>();
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] == "--no-results")
            {
                options = options with { WritesResults = false };
                continue;
            }

            var (option, value) = arguments[index].Split('=', 2) is [var name, var inline] ? (name, inline) : (arguments[index], index + 1 < arguments.Count ? arguments[++index] : "");
            switch (option)
            {
                case "--cases":
                    foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
                    {
                        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 100 or > 100_000_000)
                            return $"--cases takes numbers from 100 to 100000000, not \"{part}\".";
                        cases.Add(count);
                    }

                    break;
                case "--engine" when value is "sqlite" or "postgres":
                    options = options with { IsPostgres = value == "postgres" };
                    break;
                case "--seconds" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.1 and <= 600:
                    options = options with { Seconds = seconds };
                    break;
                case "--connections" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var connections) && connections is >= 1 and <= 256:
                    options = options with { Connections = connections };
                    break;
                case "--keep" when value.Length > 0:
                    options = options with { Keep = Path.GetFullPath(value) };
                    break;
                default:
                    return option is "--engine" or "--seconds" or "--connections" or "--keep" ? $"{option} can't be \"{value}\": {Usage}" : $"There is no \"{option}\" here: {Usage}";
            }
        }

        if (cases.Count > 0)
            options = options with { Cases = [.. cases.Distinct().Order()] };

        return null;
    }
}
