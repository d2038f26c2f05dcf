using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using DealerPortal.Platform.Localisation;

namespace DealerPortal.Architecture.Tests;

/// <summary>Every word of the interface, in every language.</summary>
public sealed partial class TextTests
{
    private static readonly string[] PluralForms = [".zero", ".one", ".other"];

    public static TheoryData<string> Speakers => [.. Repository.Speakers];

    [Theory]
    [MemberData(nameof(Speakers))]
    public void All_languages_have_the_same_keys(string assembly)
    {
        var all = Languages.All.SelectMany(language => Repository.Texts(assembly, language).Keys).Distinct().ToList();

        var missing = Languages.All.SelectMany(language => all.Except(Repository.Texts(assembly, language).Keys).Select(key => $"{language}: {key}"));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Speakers))]
    public void All_languages_fill_the_same_placeholders_and_say_something(string assembly)
    {
        var wrong = new List<string>();
        foreach (var (key, dutch) in Repository.Texts(assembly, "nl"))
        {
            foreach (var language in Languages.All)
            {
                if (!Repository.Texts(assembly, language).TryGetValue(key, out var text))
                    continue;
                if (string.IsNullOrWhiteSpace(text) || !IsFormat(text) || !Placeholders(key, text).SetEquals(Placeholders(key, dutch)))
                    wrong.Add($"{language}: {key}: {text}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Speakers))]
    public void Every_counted_text_has_one_and_other(string assembly)
    {
        var keys = Repository.Texts(assembly, "nl").Keys.ToHashSet();
        var counted = keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".zero", StringComparison.Ordinal)).Select(Singular).Distinct();

        Assert.DoesNotContain(counted, key => !keys.Contains(key + ".one") || !keys.Contains(key + ".other"));
    }

    [Theory]
    [MemberData(nameof(Speakers))]
    public void Every_text_asked_for_exists(string assembly)
    {
        // What a module lacks is taken from the platform.
        var known = Repository.Texts(assembly, "nl").Keys.Concat(Repository.Texts("DealerPortal.Platform", "nl").Keys).ToHashSet();
        var missing = new List<string>();

        foreach (var file in Repository.Files(Repository.FolderOf(assembly), ".cs", ".cshtml"))
        {
            var source = Documentation().Replace(File.ReadAllText(file), "");
            foreach (Match asked in AskedFor().Matches(source))
            {
                var key = asked.Groups["key"].Value;
                if (!(asked.Groups["plural"].Success ? known.Contains(key + ".one") && known.Contains(key + ".other") : known.Contains(key)))
                    missing.Add($"{Repository.Shown(file)}: {key}");
            }
        }

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Speakers))]
    public void Every_text_is_used(string assembly)
    {
        // The platform's texts serve everybody; a module's may be asked for by what it builds on, e.g. a menu or a field type's base class.
        IEnumerable<string> folders = assembly == "DealerPortal.Platform"
            ? [Path.Combine(Repository.Root, "src")]
            : Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("DealerPortal.", StringComparison.Ordinal)).Append(assembly).Select(Repository.FolderOf);
        var literals = folders.SelectMany(folder => Repository.Files(folder, ".cs", ".cshtml", ".ts")).SelectMany(file => Literal().Matches(File.ReadAllText(file))).Select(match => match.Groups["text"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Repository.Texts(assembly, "nl").Keys, key => !IsUsed(key, literals));
    }

    /// <summary>
    /// A key is used when the source says it, or says how it begins (<c>"Holiday." + key</c>, <c>$"Status.{status}"</c>), or how
    /// another used key goes on (<c>label + ".Description"</c>), or both its halves (<c>$"{Name}.{key}"</c>).
    /// </summary>
    private static bool IsUsed(string key, HashSet<string> literals)
    {
        if (literals.Contains(key))
            return true;
        if (Singular(key) is var singular && singular != key)
            return IsUsed(singular, literals);

        for (var dot = key.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = key.IndexOf('.', dot + 1))
        {
            var (head, tail) = (key[..dot], key[(dot + 1)..]);
            if (literals.Contains(head + ".") || literals.Any(literal => literal.StartsWith(head + ".{", StringComparison.Ordinal)))
                return true;
            if (literals.Contains("." + tail) && IsUsed(head, literals))
                return true;
            if (literals.Contains(head) && literals.Contains(tail))
                return true;
        }

        return false;
    }

    private static string Singular(string key) =>
        PluralForms.FirstOrDefault(form => key.EndsWith(form, StringComparison.Ordinal)) is { } ending ? key[..^ending.Length] : key;

    private static HashSet<string> Placeholders(string key, string text)
    {
        var numbers = Placeholder().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();
        // "One file" need not say 1.
        if (key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".zero", StringComparison.Ordinal))
            numbers.Remove("0");
        return numbers;
    }

    private static bool IsFormat(string text)
    {
        if (!Placeholder().IsMatch(text))
            return true;

        try
        {
            _ = string.Format(CultureInfo.InvariantCulture, text, [.. Enumerable.Repeat<object>(1, 10)]);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(?:L|[tT]exts|_texts|localizer)(?:\[(?!""(?:nl|fr|de|en)"")|(?<plural>\.Plural\())\s*""(?<key>[^""{]+)""\s*[,\])]|ErrorMessage = ""(?<key>[^""]+)""")]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Documentation();

    [GeneratedRegex(@"[""'`](?<text>[^""'`\r\n]*)(?=[""'`])")]
    private static partial Regex Literal();
}
