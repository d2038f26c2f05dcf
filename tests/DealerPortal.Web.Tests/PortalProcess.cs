using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DealerPortal.Testing;

namespace DealerPortal.Web.Tests;

/// <summary>The portal as an operating system sees it: a process that can be killed and started again on the same data.</summary>
internal sealed class PortalProcess(params (string Key, string? Value)[] settings) : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private readonly string _data = Directory.CreateTempSubdirectory("portal-process-").FullName;
    private string? _connectionString;
    private Process? _process;

    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public async Task StartAsync(params (string Key, string? Value)[] more)
    {
        _connectionString ??= TestEngine.IsPostgres ? await TestPostgres.CreateAsync() : null;
        _process = Launch([], [("PORT", Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. more]);

        using var visitor = new HttpClient { BaseAddress = Address };
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            if (_process.HasExited || waited.Elapsed > TimeSpan.FromSeconds(90))
                throw new InvalidOperationException($"The portal did not start.{Environment.NewLine}{Output}");
            try
            {
                if ((await visitor.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    /// <summary>As <c>kill -9</c>: nothing is written down any more.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Runs a command of the app to its end.</summary>
    public async Task<(int Status, string Error)> CommandAsync(params string[] words)
    {
        using var process = Launch(words, []);
        await process.WaitForExitAsync();
        // The last lines may come after the exit.
        process.WaitForExit();
        return (process.ExitCode, Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
        if (_connectionString is not null)
            await TestPostgres.DropAsync(_connectionString);
        Directory.Delete(_data, recursive: true);
    }

    private Process Launch(string[] words, (string Key, string? Value)[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, typeof(PortalHost).Assembly.GetName().Name + ".dll"), .. words])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _data,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portal__DataPath"] = _data;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment.Remove("ASPNETCORE_URLS");
        if (_connectionString is not null)
            start.Environment["ConnectionStrings__Portal"] = _connectionString;
        foreach (var (key, value) in settings.Concat(more))
            start.Environment[key] = value;

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Note(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
