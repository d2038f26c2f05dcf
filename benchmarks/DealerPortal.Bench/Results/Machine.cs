using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DealerPortal.Bench.Results;

/// <summary>Where it was measured, so that nobody compares what can't be compared.</summary>
/// <param name="LoadBefore">Programs that wanted the processor on average in the minute before the run; other work makes all figures worse.</param>
/// <param name="Commit">The commit measured; with a plus where files had been changed since.</param>
internal sealed record Machine(int Cores, string Processor, double MemoryGigabytes, string OperatingSystem, string DotNet, double LoadBefore, string Commit)
{
    public static async Task<Machine> DescribeAsync(string root, CancellationToken cancellationToken)
    {
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = File.ReadLines("/proc/meminfo").First(line => line.StartsWith("MemTotal:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1];
        var load = (await File.ReadAllTextAsync("/proc/loadavg", cancellationToken)).Split(' ')[0];
        var changed = await GitAsync(root, cancellationToken, "status", "--porcelain", "--untracked-files=no", "--", "src", "benchmarks/DealerPortal.Bench");
        return new Machine(
            Environment.ProcessorCount,
            processor,
            Math.Round(double.Parse(memory, CultureInfo.InvariantCulture) / 1024 / 1024, 1),
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            double.Parse(load, CultureInfo.InvariantCulture),
            await GitAsync(root, cancellationToken, "rev-parse", "--short", "HEAD") + (changed.Length > 0 ? "+" : ""));
    }

    private static async Task<string> GitAsync(string root, CancellationToken cancellationToken, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
            using var git = Process.Start(start)!;
            var said = await git.StandardOutput.ReadToEndAsync(cancellationToken);
            await git.WaitForExitAsync(cancellationToken);
            return git.ExitCode == 0 ? said.Trim() : "";
        }
        catch (Win32Exception)
        {
            // A machine without git measures all the same.
            return "";
        }
    }
}
