using System.Runtime.InteropServices;
using DealerPortal.Bench.Driving;
using DealerPortal.Bench.Serving;

namespace DealerPortal.Bench;

/// <summary>
/// Measures the portal. Without a word it is the driver: it fills databases, starts servers and puts load on them. With the word
/// <c>serve</c> it is such a server: the portal as it is, with bare pages beside it.
/// </summary>
internal static class BenchProgram
{
    public static async Task<int> Main(string[] args)
    {
        if (args is ["serve"])
            return await BenchServer.RunAsync();

        if (BenchOptions.Read(args, out var options) is { } problem)
            return Fail(problem);

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        try
        {
            await new BenchRun(options).RunAsync(stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Fail("Stopped.");
        }
        catch (BenchException exception)
        {
            return Fail(exception.Message);
        }
    }

    // The children must go down with the driver, so it ends by itself.
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine("bench: " + line);
        return 1;
    }
}

/// <summary>The benchmark can't go on; the message says why.</summary>
internal sealed class BenchException(string message) : Exception(message);
