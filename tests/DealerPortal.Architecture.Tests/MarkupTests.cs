using System.Text.RegularExpressions;

namespace DealerPortal.Architecture.Tests;

/// <summary>The content security policy forbids what stands in a page itself; here it is noticed before a browser refuses it.</summary>
public sealed partial class MarkupTests
{
    public static TheoryData<string> Pages => [.. Repository.Files(Path.Combine(Repository.Root, "src"), ".cshtml").Select(Repository.Shown).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_has_no_script_style_or_handler_of_its_own(string page) =>
        Assert.Empty(Inline().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(match => match.Value));

    [Fact]
    public void Markup_written_in_code_has_none_either()
    {
        var files = Repository.Files(Path.Combine(Repository.Root, "src"), "TagHelper.cs", "TagHelpers.cs");

        Assert.Empty(files.Where(file => InlineAttribute().IsMatch(File.ReadAllText(file))).Select(Repository.Shown));
    }

    // Data in a script element of another type is not run and is allowed.
    [GeneratedRegex(@"<style\b|<script(?![^>]*\bsrc=)(?![^>]*\btype=""application/json"")|<[^>@]*\s(style|on[a-z]+)\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"""(style|on(click|change|submit|load|input|focus|blur|key[a-z]+))""")]
    private static partial Regex InlineAttribute();
}
