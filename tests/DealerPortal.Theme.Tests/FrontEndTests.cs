using System.Diagnostics;
using System.Reflection;

namespace DealerPortal.Theme.Tests;

/// <summary>The theme's own checks, which live beside what they check.</summary>
public sealed class FrontEndTests
{
    [Fact]
    public Task Scripts_of_theme_and_modules_keep_their_types() => PassesAsync("node_modules/typescript/bin/tsc", "--noEmit");

    [Fact]
    public Task Colours_are_readable_in_light_and_dark() => PassesAsync("checks/contrast.mjs");

    [Fact]
    public Task Every_icon_a_page_names_is_in_the_sprite() => PassesAsync("checks/icons.mjs");

    [Fact]
    public Task What_every_page_loads_keeps_its_weight() => PassesAsync("checks/weight.mjs");

    private static async Task PassesAsync(params string[] arguments)
    {
        var folder = typeof(FrontEndTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ThemeFolder").Value!;
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, await said + await complained);
    }
}
