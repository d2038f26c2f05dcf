using System.Collections.Concurrent;
using System.Reflection;
using DealerPortal.Email.Contracts;
using DealerPortal.Platform.Modules;

namespace DealerPortal.Email.Rendering;

/// <summary>The templates of all modules: embedded <c>Mails/{Name}.{language}.mail</c>.</summary>
internal sealed class MailTemplates(ModuleCatalog modules)
{
    private readonly Dictionary<(string Name, string Language), (Assembly Assembly, string Resource)> _sources = Find(modules);
    private readonly ConcurrentDictionary<(string Name, string Language), MailTemplate> _templates = new();

    public IEnumerable<(string Name, string Language)> All => _sources.Keys;

    /// <exception cref="MailTemplateException">There is no such template, or it is broken.</exception>
    public MailTemplate Get(string name, string language) => _templates.GetOrAdd((name, language), Load);

    private MailTemplate Load((string Name, string Language) key)
    {
        if (!_sources.TryGetValue(key, out var source))
            throw new MailTemplateException($"No module has a mail template {key.Name}.{key.Language}.mail.");

        return MailTemplate.Parse($"{key.Name}.{key.Language}.mail", ReadText(source.Assembly, source.Resource));
    }

    internal static string ReadText(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static Dictionary<(string, string), (Assembly, string)> Find(ModuleCatalog modules)
    {
        var found = new Dictionary<(string, string), (Assembly, string)>();
        foreach (var assembly in modules.Modules.Select(module => module.Assembly))
        {
            var prefix = assembly.GetName().Name + ".Mails.";
            foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".mail", StringComparison.Ordinal)))
            {
                var parts = resource[prefix.Length..].Split('.');
                if (parts.Length != 3 || !found.TryAdd((parts[0], parts[1]), (assembly, resource)))
                    throw new InvalidOperationException($"Mail template {resource} is not called Name.language.mail, or another module has one of that name.");
            }
        }

        return found;
    }
}
