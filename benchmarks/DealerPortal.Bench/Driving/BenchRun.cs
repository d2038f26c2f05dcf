using System.Globalization;
using System.Text.Json;
using DealerPortal.Bench.Results;
using DealerPortal.Bench.Serving;

namespace DealerPortal.Bench.Driving;

/// <summary>Measures each number of cases in turn, shows the table and writes the results.</summary>
internal sealed class BenchRun(BenchOptions options)
{
    public const string Overview = "overview";
    public const string SearchWords = "search, two words";
    public const string SearchSerial = "search, part of a serial";
    public const string SearchModel = "search, a model one case in six has";
    public const string LastPage = "overview, last page";
    public const string Detail = "detail";
    public const string Filing = "filing";

    private const int UsualCases = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var root = FindRoot();
        var machine = await Machine.DescribeAsync(root, cancellationToken);
        if (!PortalProcess.IsAppPublished)
            Say("started by hand: the start is that of a build, not of the published portal, and pages are not weighed");

        var sizes = new List<SizeFigures>();
        foreach (var cases in options.Cases)
            sizes.Add(await MeasureAsync(cases, cancellationToken));

        var now = TimeProvider.System.GetLocalNow();
        var command = string.Create(CultureInfo.InvariantCulture, $"./portal bench --engine {options.Engine} --cases {string.Join(',', options.Cases)} --seconds {options.Seconds} --connections {options.Connections}");
        var report = new Report(now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), options.Engine, command, machine, sizes, Budgets.Judge(sizes, options.IsPostgres));
        Console.WriteLine();
        Console.WriteLine(ResultTable.Of(report));
        if (!options.WritesResults)
            return;

        var folder = Directory.CreateDirectory(Path.Combine(root, "benchmarks", "results")).FullName;
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd}-{options.Engine}.json"));
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(report, Json) + Environment.NewLine, cancellationToken);
        Console.WriteLine($"Written to {Path.GetRelativePath(root, file)}");
    }

    private async Task<SizeFigures> MeasureAsync(int cases, CancellationToken cancellationToken)
    {
        Say($"{cases:N0} cases on {options.Engine}");
        await using var database = await BenchDatabase.CreateAsync(options, cases, cancellationToken);
        var databaseBytes = await database.SizeAsync(cancellationToken);
        var startUp = await MeasureStartUpAsync(database, cancellationToken);

        await using var server = PortalProcess.Serve(database, typeof(BenchRun).Assembly.Location, "serve");
        await server.WaitAsync(cancellationToken);
        using var bare = new Visitor(server.Port + 1);
        var usual = await bare.GetJsonAsync<Target>($"/bare/targets?cases={UsualCases}", cancellationToken);
        var largest = await bare.GetJsonAsync<Target>($"/bare/targets?cases={cases}", cancellationToken);

        using var usualAdministrator = new Visitor(server.Port);
        await usualAdministrator.SignInAsync(usual.Administrator, cancellationToken);
        using var largestAdministrator = new Visitor(server.Port);
        await largestAdministrator.SignInAsync(largest.Administrator, cancellationToken);
        var weight = !PortalProcess.IsAppPublished ? default((int First, int Repeat)?) : await MeasureWeightAsync(database, usual, cancellationToken);

        string[] usualPages = [Overview, SearchWords, SearchSerial, SearchModel, Detail];
        string[] largestPages = [Overview, LastPage, SearchWords, SearchModel];
        Say("warming up");
        foreach (var page in usualPages)
            await WarmUpAsync(page, usual, server, usualAdministrator.Cookie, cancellationToken);

        var pages = new List<PageFigures>();
        foreach (var page in usualPages)
            pages.Add(await MeasurePageAsync(page, PageFigures.Usual, usual, server, usualAdministrator.Cookie, cancellationToken));
        foreach (var page in largestPages)
            pages.Add(await MeasurePageAsync(page, PageFigures.Largest, largest, server, largestAdministrator.Cookie, cancellationToken));
        pages.Add(await MeasureFilingAsync(usual, server, usualAdministrator, bare, cancellationToken));

        var memory = server.PrivateAnonymousBytes();
        return new SizeFigures(
            cases, BenchDatabase.OrganisationsFor(cases), database.SeededIn is { } seeded ? Math.Round(seeded.TotalSeconds, 1) : null,
            Math.Round(databaseBytes / 1e6, 1), Math.Round(startUp.TotalSeconds, 3), Math.Round(memory / 1e6, 1), Kilobytes(weight?.First), Kilobytes(weight?.Repeat), pages);
    }

    /// <summary>The middle of three starts of the published app on the database that is there.</summary>
    private static async Task<TimeSpan> MeasureStartUpAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var times = new List<TimeSpan>();
        for (var start = 0; start < 3; start++)
        {
            await using var app = PortalProcess.Serve(database, PortalProcess.App);
            times.Add(await app.WaitAsync(cancellationToken));
        }

        Say($"start-up {string.Join(", ", times.Select(time => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)))} s");
        return times.Order().ElementAt(1);
    }

    private static async Task<(int First, int Repeat)> MeasureWeightAsync(BenchDatabase database, Target target, CancellationToken cancellationToken)
    {
        await using var app = PortalProcess.Serve(database, PortalProcess.App);
        await app.WaitAsync(cancellationToken);
        using var administrator = new Visitor(app.Port);
        await administrator.SignInAsync(target.Administrator, cancellationToken);
        return PageWeight.Measure(app.Port, "/cases", administrator.Cookie);
    }

    /// <summary>Lets the runtime compile what runs often; else the page measured first pays for all.</summary>
    private async Task WarmUpAsync(string page, Target target, PortalProcess server, string cookie, CancellationToken cancellationToken)
    {
        foreach (var (port, isBare) in new[] { (server.Port, false), (server.Port + 1, true) })
            await Load.Of(port, Requests(page, target, $"localhost:{port}", isBare ? "" : cookie, isBare)).RunAsync(options.Connections, 0, options.Seconds / 2, () => default, cancellationToken);
    }

    private async Task<PageFigures> MeasurePageAsync(string page, string of, Target target, PortalProcess server, string cookie, CancellationToken cancellationToken)
    {
        var port = server.Port;
        var portal = await RunAsync(server, Load.Of(port, Requests(page, target, $"localhost:{port}", cookie, isBare: false)), cancellationToken);
        var bare = await RunAsync(server, Load.Of(port + 1, Requests(page, target, $"localhost:{port + 1}", "", isBare: true)), cancellationToken);
        return Figures(page, of, target, portal, bare);
    }

    private static IReadOnlyList<LoadRequest> Requests(string page, Target target, string host, string cookie, bool isBare)
    {
        var cases = isBare ? $"/bare/overview?organisation={target.Organisation}" : "/cases?";
        // Any case will do where one can't know which come first.
        const string AnyCase = "href=\"/cases/20";
        return page switch
        {
            Overview => [LoadRequest.Get(isBare ? cases : "/cases", host, cookie, AnyCase)],
            LastPage => [LoadRequest.Get(string.Create(CultureInfo.InvariantCulture, $"{cases}&{(isBare ? "p" : "page")}={(target.Cases + 49) / 50}"), host, cookie, isBare ? AnyCase : "aria-current=\"page\"")],
            SearchWords => [.. target.Samples.Select(sample => LoadRequest.Get($"{cases}&q={Uri.EscapeDataString(sample.Words)}", host, cookie, AnyCase))],
            SearchSerial => [.. target.Samples.Select(sample => LoadRequest.Get($"{cases}&q={sample.Serial[5..12]}", host, cookie, $"href=\"/cases/{sample.Number}\""))],
            SearchModel => [LoadRequest.Get($"{cases}&q={Uri.EscapeDataString("WW81J5446MA/EN")}", host, cookie, AnyCase)],
            Detail => [.. target.Samples.Select(sample => LoadRequest.Get(isBare ? $"/bare/detail?organisation={target.Organisation}&number={sample.Number}" : $"/cases/{sample.Number}", host, cookie, sample.Serial))],
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
    }

    private async Task<PageFigures> MeasureFilingAsync(Target target, PortalProcess server, Visitor administrator, Visitor bare, CancellationToken cancellationToken)
    {
        var port = server.Port;
        var hidden = await administrator.OpenFormAsync("/requests/new/repair", cancellationToken);
        var portalHead = $"POST /requests/new/repair HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {administrator.Cookie}\r\n";
        var bareHead = $"POST /bare/filing?organisation={target.Organisation}&reporter={target.AdministratorId}&version={target.RepairForm} HTTP/1.1\r\nHost: localhost:{port + 1}\r\n";
        var day = FindDay(portalHead, hidden, target, port);

        var portal = await RunAsync(server, new Load(port, 302, new RepairRequest(portalHead, hidden, target.Samples[0], day).Next), cancellationToken);
        await SettleAsync(bare, cancellationToken);
        var bareMeasured = await RunAsync(server, new Load(port + 1, 302, new RepairRequest(bareHead, hidden, target.Samples[0], day).Next), cancellationToken);
        await SettleAsync(bare, cancellationToken);
        return Figures(Filing, PageFigures.Usual, target, portal, bareMeasured);
    }

    /// <summary>A preferred date the form takes: its rules know holidays and weekends, the driver does not.</summary>
    private static DateOnly FindDay(string head, Dictionary<string, string> hidden, Target target, int port)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        using var connection = new HttpConnection(port);
        for (var ahead = 3; ahead < 14; ahead++)
        {
            connection.Send(new RepairRequest(head, hidden, target.Samples[0], today.AddDays(ahead)).Next(999_999_999).Bytes);
            if (connection.Status == 302)
                return today.AddDays(ahead);
        }

        throw new BenchException($"The repair form takes none of the next days ({connection.Status}): {System.Text.Encoding.UTF8.GetString(connection.Body)}");
    }

    /// <summary>Waits until the mails of what was filed are out, so that they don't slow down what is measured next.</summary>
    private static async Task SettleAsync(Visitor bare, CancellationToken cancellationToken)
    {
        var patience = TimeProvider.System.GetTimestamp();
        while (await bare.GetJsonAsync<int>("/bare/pending", cancellationToken) > 0)
        {
            if (TimeProvider.System.GetElapsedTime(patience) > TimeSpan.FromMinutes(3))
            {
                Say("mails of what was filed are still on their way after three minutes; going on");
                return;
            }

            await Task.Delay(200, cancellationToken);
        }
    }

    private Task<Measured> RunAsync(PortalProcess server, Load load, CancellationToken cancellationToken) =>
        load.RunAsync(options.Connections, options.Seconds / 3, options.Seconds, () => server.CpuTime, cancellationToken);

    private static PageFigures Figures(string page, string of, Target target, Measured portal, Measured bare)
    {
        var figures = new PageFigures(page, of, target.Cases, portal, bare, Math.Round(portal.PerSecond / bare.PerSecond, 3));
        Say($"{page} of {target.Cases:N0} cases: {portal.PerSecond:N0}/s, p50 {portal.P50:0.00} ms, p99 {portal.P99:0.00} ms, CPU {portal.Cpu:0.00} ms; bare {bare.PerSecond:N0}/s, CPU {bare.Cpu:0.00} ms; {figures.Ratio:0 %}");
        return figures;
    }

    private static double? Kilobytes(int? bytes) => bytes is { } count ? Math.Round(count / 1e3, 1) : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DealerPortal.sln")))
                return folder.FullName;
        }

        throw new BenchException("The benchmark runs inside the repository.");
    }

    private static void Say(FormattableString line) => Console.Error.WriteLine(FormattableString.Invariant(line));

    private static void Say(string line) => Console.Error.WriteLine(line);
}
