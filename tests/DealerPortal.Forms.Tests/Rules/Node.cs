using System.Diagnostics;
using System.Reflection;

namespace DealerPortal.Forms.Tests.Rules;

/// <summary>Runs a script of this folder under node with the theme's packages; lines in, lines out.</summary>
internal static class Node
{
    public static string ThemeFolder => Folder("ThemeFolder");

    public static string FormScripts => Folder("FormScripts");

    public static async Task<IReadOnlyList<string>> RunAsync(string script, IEnumerable<string> input, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(ThemeFolder, "node_modules", "json-logic-js")))
            Assert.Fail($"json-logic-js is not in {ThemeFolder}/node_modules. Build the theme or run `npm ci --ignore-scripts` there.");

        var token = TestContext.Current.CancellationToken;
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Rules", script), ThemeFolder, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = node.StandardOutput.ReadToEndAsync(token);
        var complained = node.StandardError.ReadToEndAsync(token);
        foreach (var line in input)
            await node.StandardInput.WriteLineAsync(line.AsMemory(), token);
        node.StandardInput.Close();
        await node.WaitForExitAsync(token);

        Assert.True(node.ExitCode == 0, await complained);
        return (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Folder(string key) =>
        typeof(Node).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
