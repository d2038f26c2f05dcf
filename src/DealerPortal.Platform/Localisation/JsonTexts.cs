using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Platform.Localisation;

/// <summary>Reads the texts of an assembly: embedded <c>Texts/{language}.json</c>, one flat object of key and text each.</summary>
internal sealed class JsonTextsFactory : IStringLocalizerFactory
{
    private static readonly JsonTexts Platform = new(typeof(JsonTextsFactory).Assembly, fallback: null);

    private readonly ConcurrentDictionary<Assembly, JsonTexts> _assemblies = new();

    public IStringLocalizer Create(Type resourceSource) => Of(resourceSource.Assembly);

    public IStringLocalizer Create(string baseName, string location) => Of(Assembly.Load(location));

    private JsonTexts Of(Assembly assembly) =>
        assembly == typeof(JsonTextsFactory).Assembly ? Platform : _assemblies.GetOrAdd(assembly, key => new JsonTexts(key, Platform));
}

/// <summary>The texts of one assembly; what it lacks it takes from the platform's, which hold the words every page needs.</summary>
internal sealed class JsonTexts(Assembly assembly, JsonTexts? fallback) : IStringLocalizer
{
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> _languages = new(StringComparer.Ordinal);

    public LocalizedString this[string name]
    {
        get
        {
            var text = Find(name);
            return new LocalizedString(name, text ?? name, resourceNotFound: text is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = Find(name);
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text ?? name, arguments), resourceNotFound: text is null);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Language(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Select(entry => new LocalizedString(entry.Key, entry.Value));

    private string? Find(string name) =>
        Language(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).GetValueOrDefault(name) ?? fallback?.Find(name);

    private FrozenDictionary<string, string> Language(string language) => _languages.GetOrAdd(language, Load);

    private FrozenDictionary<string, string> Load(string language)
    {
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Texts.{language}.json");
        return stream is null
            ? FrozenDictionary<string, string>.Empty
            : JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
