using System.Diagnostics;
using System.Text;

namespace DealerPortal.Bench.Driving;

/// <summary>A kind of request, over and over.</summary>
/// <param name="Status">What every answer must say.</param>
/// <param name="Next">The request of that number.</param>
internal sealed record Load(int Port, int Status, Func<int, LoadRequest> Next)
{
    // Looking for a text in a page costs the driver more than the rest; the status is checked always, the text now and then.
    private const int VerifyEvery = 32;

    /// <summary>Some ready-made requests in turn.</summary>
    public static Load Of(int port, IReadOnlyList<LoadRequest> requests) => new(port, 200, index => requests[index % requests.Count]);

    /// <summary>Keeps <paramref name="connections"/> busy, each with its next request as soon as it has the answer to the last.</summary>
    /// <param name="warmUp">Seconds before anything counts.</param>
    /// <param name="seconds">Seconds that count.</param>
    /// <param name="cpu">Processor time the server has used so far.</param>
    public async Task<Measured> RunAsync(int connections, double warmUp, double seconds, Func<TimeSpan> cpu, CancellationToken cancellationToken)
    {
        var from = Stopwatch.GetTimestamp() + (long)(warmUp * Stopwatch.Frequency);
        var until = from + (long)(seconds * Stopwatch.Frequency);
        var counter = -1;
        var workers = Enumerable.Range(0, connections).Select(_ => Worker(() => Interlocked.Increment(ref counter), from, until, cancellationToken)).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(warmUp), cancellationToken);
        var before = cpu();
        var latencies = await Task.WhenAll(workers);
        return Measured.From(latencies, seconds, cpu() - before);
    }

    private Task<List<long>> Worker(Func<int> next, long from, long until, CancellationToken cancellationToken)
    {
        // Threads that block cost the machine less than a pool that is woken for every answer.
        var done = new TaskCompletionSource<List<long>>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
#pragma warning disable CA1031 // Whatever stops a thread is told to the one who waits.
            try
            {
                done.SetResult(Repeat(next, from, until, cancellationToken));
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
#pragma warning restore CA1031
        }) { IsBackground = true }.Start();
        return done.Task;
    }

    private List<long> Repeat(Func<int> next, long from, long until, CancellationToken cancellationToken)
    {
        var latencies = new List<long>(100_000);
        using var connection = new HttpConnection(Port);
        for (var sent = 0; ; sent++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var request = Next(next());
            var began = Stopwatch.GetTimestamp();
            connection.Send(request.Bytes);
            var ended = Stopwatch.GetTimestamp();

            if (connection.Status != Status || (sent % VerifyEvery == 0 && connection.Body.IndexOf(request.Marker) < 0 && connection.Head.IndexOf(request.Marker) < 0))
                throw new BenchException(Explain(connection, request));
            if (ended > until)
                return latencies;
            if (began >= from)
                latencies.Add(ended - began);
        }
    }

    private string Explain(HttpConnection connection, LoadRequest request)
    {
        var asked = Encoding.UTF8.GetString(request.Bytes.AsSpan(0, request.Bytes.AsSpan().IndexOf("\r\n"u8)));
        var body = Encoding.UTF8.GetString(connection.Body);
        return connection.Status != Status
            ? $"{asked} was answered with {connection.Status} instead of {Status}: {body[..Math.Min(body.Length, 2000)]}"
            : $"{asked} was answered without \"{Encoding.UTF8.GetString(request.Marker)}\".";
    }
}

/// <param name="Bytes">The request as it goes over the wire.</param>
/// <param name="Marker">What its answer must hold.</param>
internal sealed record LoadRequest(byte[] Bytes, byte[] Marker)
{
    public static LoadRequest Get(string path, string host, string cookie, string marker) =>
        new(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n{(cookie.Length > 0 ? $"Cookie: {cookie}\r\n" : "")}Accept: text/html\r\n\r\n"), Encoding.UTF8.GetBytes(marker));
}

/// <summary>What came of a load.</summary>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Cpu">Milliseconds of processor time the server spent per request; other work on the machine changes it least.</param>
internal sealed record Measured(double PerSecond, double P50, double P99, double Cpu, int Requests)
{
    public static Measured From(IEnumerable<List<long>> latencies, double seconds, TimeSpan cpu)
    {
        var all = latencies.SelectMany(some => some).Order().ToArray();
        if (all.Length == 0)
            throw new BenchException("No answer came in the time measured; give it more with --seconds.");

        return new Measured(Math.Round(all.Length / seconds, 1), Milliseconds(0.50), Milliseconds(0.99), Math.Round(cpu.TotalMilliseconds / all.Length, 3), all.Length);

        double Milliseconds(double share) => Math.Round(all[(int)Math.Min(all.Length - 1, Math.Ceiling(share * all.Length))] * 1000.0 / Stopwatch.Frequency, 3);
    }
}
