using System.Text.RegularExpressions;
using DealerPortal.Platform.Localisation;

namespace DealerPortal.Architecture.Tests;

public sealed partial class MailTests
{
    public static TheoryData<string, string> Mails =>
        new(Repository.Modules.SelectMany(module => Repository.Files(Repository.FolderOf(module), ".mail").Select(file => (module, Path.GetFileName(file).Split('.')[0])).Distinct()));

    [Theory]
    [MemberData(nameof(Mails))]
    public void Mail_is_written_in_every_language_with_the_same_values(string module, string name)
    {
        var texts = Languages.All.ToDictionary(language => language, language => Path.Combine(Repository.FolderOf(module), "Mails", $"{name}.{language}.mail"));

        Assert.Empty(texts.Values.Where(file => !File.Exists(file)).Select(Repository.Shown));
        var dutch = Values(texts["nl"]);
        Assert.All(texts.Values, file => Assert.Equal(dutch, Values(file)));
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void Mail_is_sent_by_its_module(string module, string name) =>
        Assert.Contains(Repository.Files(Repository.FolderOf(module), ".cs"), file => File.ReadAllText(file).Contains($"\"{name}\"", StringComparison.Ordinal));

    private static IEnumerable<string> Values(string file) => Value().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\{[#/^]?(?:if |unless |each )?(?<name>[A-Za-z.]+)\}\}")]
    private static partial Regex Value();
}
