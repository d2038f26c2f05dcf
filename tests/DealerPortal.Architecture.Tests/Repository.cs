using System.Text.Json;

namespace DealerPortal.Architecture.Tests;

/// <summary>The source on the disk; what is new there is covered the day it appears.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Assembly names of the modules, e.g. DealerPortal.Cases.</summary>
    public static IReadOnlyList<string> Modules { get; } = Projects("src/Modules");

    /// <summary>Everything that carries texts: modules, theme, platform and host.</summary>
    public static IReadOnlyList<string> Speakers { get; } =
        [.. Modules, .. Projects("src/Themes"), "DealerPortal.Platform", "DealerPortal.Web"];

    public static string FolderOf(string assembly) =>
        new[] { "src/Modules", "src/Themes", "src" }.Select(parent => Path.Combine(Root, parent, assembly)).First(Directory.Exists);

    /// <summary>Files of a folder with one of the endings; what a build wrote is left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "node_modules" or "bin" or "obj" or "artifacts"));

    public static string Shown(string file) => Path.GetRelativePath(Root, file);

    /// <summary>The texts of an assembly in one language; empty where it has none.</summary>
    public static IReadOnlyDictionary<string, string> Texts(string assembly, string language)
    {
        var file = Path.Combine(FolderOf(assembly), "Texts", language + ".json");
        return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))! : new Dictionary<string, string>();
    }

    private static string[] Projects(string parent) =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, parent)).Select(folder => Path.GetFileName(folder)).Where(name => File.Exists(Path.Combine(Root, parent, name, name + ".csproj"))).Order()];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DealerPortal.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not in the repository.");
        return folder.FullName;
    }
}
