using System.Reflection;
using System.Xml.Linq;
using DealerPortal.Platform.Modules;
using DealerPortal.Web;

namespace DealerPortal.Architecture.Tests;

public sealed class ModuleTests
{
    private static readonly string[] FoldersByKind = ["Models", "ViewModels", "Services", "Helpers", "Interfaces", "Utils", "Common", "Extensions"];

    public static TheoryData<string> Modules => [.. Repository.Modules];

    [Fact]
    public void Every_module_on_the_disk_is_found_by_the_host_and_none_depends_on_itself_in_a_circle()
    {
        var found = ModuleCatalog.Discover(typeof(PortalHost).Assembly).Modules.Select(module => module.Assembly.GetName().Name!);

        Assert.Equal(Repository.Modules, found.Order());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_exposes_only_its_contracts(string module)
    {
        var leaked = Assembly.Load(module).GetExportedTypes()
            .Where(type => type.Namespace != module + ".Contracts" && type.Namespace?.StartsWith(module + ".Contracts.", StringComparison.Ordinal) != true);

        Assert.Empty(leaked);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_references_the_modules_its_manifest_names_and_no_others(string module)
    {
        var manifest = Assembly.Load(module).GetCustomAttribute<ModuleAttribute>();
        Assert.NotNull(manifest);
        Assert.Equal(module, "DealerPortal." + manifest.Name);

        Assert.Equal(manifest.Dependencies.Select(name => "DealerPortal." + name).Order(), References(module).Order());
    }

    [Fact]
    public void Theme_references_nothing_but_the_platform_and_the_platform_nothing_of_ours()
    {
        foreach (var theme in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/Themes")).Select(folder => Path.GetFileName(folder)))
            Assert.Equal(["DealerPortal.Platform"], References(theme));
        Assert.Empty(References("DealerPortal.Platform"));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Folders_are_named_after_features_and_namespaces_after_folders(string module)
    {
        var folder = Repository.FolderOf(module);
        var files = Repository.Files(folder, ".cs").ToList();

        Assert.Empty(files.Where(file => Path.GetRelativePath(folder, file).Split('/').SkipLast(1).Intersect(FoldersByKind).Any()).Select(Repository.Shown));
        Assert.Empty(files.Where(file => NamespaceIn(file) is { } space && space != NamespaceOf(module, folder, file)).Select(Repository.Shown));
    }

    private static string[] References(string project) =>
        [.. XDocument.Load(Path.Combine(Repository.FolderOf(project), project + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];

    private static string? NamespaceIn(string file) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';', ' ');

    private static string NamespaceOf(string module, string folder, string file) =>
        string.Join('.', Path.GetRelativePath(folder, file).Split('/').SkipLast(1).Prepend(module));
}
