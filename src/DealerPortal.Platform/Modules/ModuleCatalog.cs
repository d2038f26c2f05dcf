using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace DealerPortal.Platform.Modules;

/// <summary>One module as found in its assembly.</summary>
public sealed record ModuleDescriptor(string Name, string Description, IReadOnlyList<string> Dependencies, Assembly Assembly, ModuleStartup Startup);

/// <summary>The portal's modules, those depended upon first.</summary>
public sealed class ModuleCatalog
{
    private ModuleCatalog(IReadOnlyList<ModuleDescriptor> modules) => Modules = modules;

    public IReadOnlyList<ModuleDescriptor> Modules { get; }

    /// <summary>Finds the modules among the Razor libraries the host references; the build lists those in its <see cref="ApplicationPartAttribute"/>s.</summary>
    /// <exception cref="InvalidOperationException">A dependency is missing or goes in a circle; the message names both modules.</exception>
    public static ModuleCatalog Discover(Assembly host)
    {
        var found = host.GetCustomAttributes<ApplicationPartAttribute>()
            .Select(part => Assembly.Load(part.AssemblyName))
            .Select(assembly => (Assembly: assembly, Manifest: assembly.GetCustomAttribute<ModuleAttribute>()))
            .Where(candidate => candidate.Manifest is not null)
            .Select(candidate => Describe(candidate.Assembly, candidate.Manifest!));

        return new ModuleCatalog(Order([.. found]));
    }

    /// <summary>Orders modules so that each comes after those it names.</summary>
    /// <exception cref="InvalidOperationException">A dependency is missing or goes in a circle.</exception>
    public static IReadOnlyList<ModuleDescriptor> Order(IReadOnlyCollection<ModuleDescriptor> modules)
    {
        var byName = modules.ToDictionary(module => module.Name, StringComparer.Ordinal);
        var ordered = new List<ModuleDescriptor>(modules.Count);
        var path = new List<string>();

        foreach (var module in modules.OrderBy(module => module.Name, StringComparer.Ordinal))
            Visit(module);

        return ordered;

        void Visit(ModuleDescriptor module)
        {
            if (ordered.Contains(module))
                return;

            if (path.Contains(module.Name))
                throw new InvalidOperationException($"Modules depend on each other in a circle: {string.Join(" → ", path.SkipWhile(name => name != module.Name))} → {module.Name}.");

            path.Add(module.Name);
            foreach (var name in module.Dependencies)
            {
                if (!byName.TryGetValue(name, out var dependency))
                    throw new InvalidOperationException($"Module {module.Name} depends on module {name}, which is not there.");

                Visit(dependency);
            }

            path.RemoveAt(path.Count - 1);
            ordered.Add(module);
        }
    }

    private static ModuleDescriptor Describe(Assembly assembly, ModuleAttribute manifest)
    {
        var startup = assembly.GetTypes().SingleOrDefault(type => type.IsSubclassOf(typeof(ModuleStartup)) && !type.IsAbstract)
            ?? throw new InvalidOperationException($"Module {manifest.Name} has no startup class.");

        return new ModuleDescriptor(manifest.Name, manifest.Description, manifest.Dependencies, assembly, (ModuleStartup)Activator.CreateInstance(startup, nonPublic: true)!);
    }
}
