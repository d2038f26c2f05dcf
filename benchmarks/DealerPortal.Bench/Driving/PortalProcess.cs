using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DealerPortal.Bench.Driving;

/// <summary>A portal in a process of its own: a command of the app, the app serving, or the bench's server.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _log;
    private readonly string _logFile;

    private PortalProcess(Process process, string logFile, int port)
    {
        _process = process;
        _logFile = logFile;
        Port = port;
        StartedAt = Stopwatch.GetTimestamp();
        _process.Start();
        _log = CopyLogAsync();
    }

    public int Port { get; }

    /// <summary>Stopwatch's timestamp.</summary>
    public long StartedAt { get; }

    /// <summary>The app that <c>./portal run</c> serves; where the driver was started by hand, the one it was built with.</summary>
    public static string App { get; } = Environment.GetEnvironmentVariable("PORTAL_APP") is { Length: > 0 } published ? published : Path.Combine(AppContext.BaseDirectory, "DealerPortal.Web.dll");

    public static bool IsAppPublished => !App.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal);

    /// <summary>Runs a command of the app to its end; its progress is shown.</summary>
    public static async Task RunAsync(BenchDatabase database, CancellationToken cancellationToken, params string[] command)
    {
        await using var process = Start(database, App, "Development", port: 0, command);
        await process._process.WaitForExitAsync(cancellationToken);
        await process._log;
        if (process._process.ExitCode != 0)
            throw new BenchException($"{string.Join(' ', command)} failed: {process.LastLines()}");
    }

    public static PortalProcess Serve(BenchDatabase database, string program, params string[] arguments) =>
        Start(database, program, "Production", FreePort(), arguments);

    /// <summary>Waits for the first answer of the sign-in page.</summary>
    /// <returns>How long the process has been there by then.</returns>
    public async Task<TimeSpan> WaitAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        while (true)
        {
            if (_process.HasExited)
                throw new BenchException($"The server ended: {LastLines()}");
            if (Stopwatch.GetElapsedTime(StartedAt) > TimeSpan.FromMinutes(2))
                throw new BenchException($"The server did not answer within two minutes: {LastLines()}");

            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/login"), cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return Stopwatch.GetElapsedTime(StartedAt);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5, cancellationToken);
        }
    }

    /// <summary>Processor time it has used so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes of memory that only this process has and no file stands behind; mapped database pages do not count.</summary>
    public long PrivateAnonymousBytes()
    {
        var lines = File.ReadLines($"/proc/{_process.Id}/smaps_rollup")
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts is [_, _, "kB"])
            .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture) * 1024);
        return lines["Anonymous:"] - lines["Shared_Dirty:"];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // As an administrator would stop it; killed when it does not go.
            using (var terminate = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
                await terminate.WaitForExitAsync();

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        await _log;
        _process.Dispose();
    }

    private static PortalProcess Start(BenchDatabase database, string program, string environment, int port, string[] arguments)
    {
        if (!File.Exists(program))
            throw new BenchException($"There is no {program}; start the benchmark with ./portal bench.");

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = database.Folder };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // Settings of the shell it was started from must not change what is measured.
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Portal__DataPath"] = database.Folder;
        start.Environment["Portal__PublicUrl"] = $"http://localhost:{port}";
        if (database.ConnectionString is not null)
            start.Environment["ConnectionStrings__Portal"] = database.ConnectionString;

        return new PortalProcess(new Process { StartInfo = start }, Path.Combine(database.Folder, "bench.log"), port);
    }

    private async Task CopyLogAsync()
    {
        await using var file = new StreamWriter(_logFile, append: true);
        using var gate = new SemaphoreSlim(1);
        await Task.WhenAll(CopyAsync(_process.StandardOutput, isShown: false), CopyAsync(_process.StandardError, isShown: true));

        async Task CopyAsync(StreamReader lines, bool isShown)
        {
            while (await lines.ReadLineAsync() is { } line)
            {
                // The progress of the seed.
                if (isShown)
                    await Console.Error.WriteLineAsync("  " + line);

                await gate.WaitAsync();
                await file.WriteLineAsync(line);
                await file.FlushAsync();
                gate.Release();
            }
        }
    }

    private string LastLines()
    {
        using var file = new FileStream(_logFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return string.Join(Environment.NewLine, reader.ReadToEnd().Split('\n').TakeLast(6));
    }

    // The bench's server takes the port after it as well.
    private static int FreePort()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            using var second = new TcpListener(IPAddress.Loopback, port + 1);
            try
            {
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has the second one.
            }
        }
    }
}
