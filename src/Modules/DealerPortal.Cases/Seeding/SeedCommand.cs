using System.Diagnostics;
using System.Globalization;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Commands;
using DealerPortal.Platform.Data;
using Microsoft.Extensions.Hosting;

namespace DealerPortal.Cases.Seeding;

/// <summary><c>./portal seed</c>: fills a portal with organisations and cases, for benchmarks and demonstrations. Run again it adds as many more.</summary>
internal sealed class SeedCommand(PortalDbContext db, IOrganisationSeeder organisations, CaseSeeder cases, IHostEnvironment environment, TimeProvider clock) : IPortalCommand
{
    public const string Password = "Demo-portal-1";

    private const int MostOrganisations = 50_000;
    private const int MostCases = 100_000_000;

    // The same numbers give the same portal, so that one benchmark compares with the next.
    private const int Chance = 20_220_122;

    public string Name => "seed";
    public string Usage => "--organisations N --cases N [--large N]";
    public string Summary => "Adds invented organisations with cases; one of them with --large cases.";

    public async Task<string?> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (SeedPlan.Read(arguments, out var plan) is { } problem)
            return problem;
        if (environment.IsProduction())
            return "The people it makes share a known password, so it does not run in Production; set ASPNETCORE_ENVIRONMENT=Development.";
        if (await cases.PrepareAsync(cancellationToken) is { } lacking)
            return lacking;

        var random = new Random(Chance);
        var joinedAt = clock.GetUtcNow().AddYears(-FilingDays.Years);
        var seeded = await db.InTransactionAsync(token => organisations.SeedAsync(plan.Organisations, joinedAt, Password, random, token), cancellationToken);

        var progress = new Progress(plan.Cases);
        await cases.SeedAsync([.. seeded.Zip(plan.Shares(random))], random, progress.Report, cancellationToken);
        progress.End(seeded);
        return null;
    }

    /// <summary>What was asked for.</summary>
    private sealed record SeedPlan(int Organisations, int Cases, int Large)
    {
        /// <returns>What is wrong with the arguments; null when they were read.</returns>
        public static string? Read(IReadOnlyList<string> arguments, out SeedPlan plan)
        {
            var numbers = new Dictionary<string, int>();
            plan = new SeedPlan(0, 0, 0);
            for (var index = 0; index < arguments.Count; index++)
            {
                var (option, value) = arguments[index].Split('=', 2) is [var name, var inline] ? (name, inline) : (arguments[index], index + 1 < arguments.Count ? arguments[++index] : "");
                var most = option switch { "--organisations" => MostOrganisations, "--cases" or "--large" => MostCases, _ => 0 };
                if (most == 0)
                    return $"There is no \"{option}\" here: ./portal seed --organisations N --cases N [--large N]";
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
                    return string.Create(CultureInfo.InvariantCulture, $"{option} takes a number up to {most}, not \"{value}\".");

                numbers[option] = number;
            }

            plan = new SeedPlan(numbers.GetValueOrDefault("--organisations"), numbers.GetValueOrDefault("--cases"), numbers.GetValueOrDefault("--large"));
            return plan.Organisations == 0 ? "Say how many organisations: ./portal seed --organisations N --cases N [--large N]"
                : plan.Large > plan.Cases ? "--large is one organisation's part of --cases and can't be more."
                : plan.Large > 0 && plan.Organisations == 1 && plan.Large < plan.Cases ? "With --large there must be a second organisation for the other cases."
                : null;
        }

        /// <summary>How many cases each organisation gets: the first as many as was asked for, the others unevenly around their mean.</summary>
        public IEnumerable<int> Shares(Random random)
        {
            var isFirstLarge = Large > 0;
            var weights = Enumerable.Range(0, Organisations).Select(place => isFirstLarge && place == 0 ? 0 : Math.Exp(0.6 * Bell(random))).ToArray();
            var total = weights.Sum();
            var (due, given) = (0.0, 0);
            for (var place = 0; place < Organisations; place++)
            {
                due += total == 0 ? 0 : weights[place] / total * (Cases - Large);
                var until = place == Organisations - 1 ? Cases - Large : (int)due;
                yield return until - given + (isFirstLarge && place == 0 ? Large : 0);
                given = until;
            }
        }

        private static double Bell(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    /// <summary>Says on standard error how far it is.</summary>
    private sealed class Progress(int total)
    {
        private readonly long _began = Stopwatch.GetTimestamp();
        private long _said = Stopwatch.GetTimestamp();

        public void Report(int done)
        {
            if (Stopwatch.GetElapsedTime(_said) < TimeSpan.FromSeconds(5))
                return;

            _said = Stopwatch.GetTimestamp();
            Say($"{done:N0} of {total:N0} cases, {done / Stopwatch.GetElapsedTime(_began).TotalSeconds:N0} a second");
        }

        public void End(IReadOnlyList<SeededOrganisation> seeded)
        {
            Say($"{total:N0} cases of {seeded.Count:N0} organisations in {Stopwatch.GetElapsedTime(_began).TotalSeconds:N0} s");
            Say($"{seeded[0].Members[0].Email} … {seeded[^1].Members[0].Email}, all with the password {Password}");
        }

        private static void Say(FormattableString line) => Console.Error.WriteLine(FormattableString.Invariant(line));
    }
}
