using DealerPortal.Cases.Search;

namespace DealerPortal.Cases.Tests.Search;

public sealed class CaseTokensTests
{
    private static readonly Guid Alfa = Guid.Parse("0199a000-0000-7000-8000-0123456789ab");

    [Theory]
    [InlineData("WW81J5446MA/EN")]
    [InlineData("ww81j5446ma-en")]
    [InlineData("Müller")]
    [InlineData("MULLER")]
    [InlineData("2026-000123")]
    [InlineData("000123")]
    [InlineData("53AK2000")]
    [InlineData("0A3A 53AK")]
    [InlineData("d'hont")]
    [InlineData("dhont")]
    [InlineData("trommel lek")]
    [InlineData("Straßen")]
    public void A_case_is_found_whatever_its_spelling(string query)
    {
        var tokens = CaseTokens.Of(CaseTests.File(
            new CaseColumns("WW81J5446MA/EN", "0A3A53AK200042T", null, null, "REF-778/b", "Kurt Müller d'Hont", "Strassen", "De trommel maakt lawaai en lekt", null), Alfa));

        Assert.True(Finds(tokens, query, CaseTokens.PrefixOf(Alfa)), query);
    }

    [Theory]
    [InlineData("WW82")]
    [InlineData("3AK20005")]
    [InlineData("Möller")]
    [InlineData("trommel kapot")]
    public void Another_word_does_not_find_it(string query)
    {
        var tokens = CaseTokens.Of(CaseTests.File(
            new CaseColumns("WW81J5446MA/EN", "0A3A53AK200042T", null, null, "REF-778/b", "Kurt Müller", "Strassen", "De trommel maakt lawaai en lekt", null), Alfa));

        Assert.False(Finds(tokens, query, CaseTokens.PrefixOf(Alfa)), query);
    }

    [Fact]
    public void The_words_of_one_organisation_are_not_those_of_another()
    {
        var tokens = CaseTokens.Of(CaseTests.File(new CaseColumns("WW81J5446MA/EN", null, null, null, null, null, null, null, null), Alfa));

        Assert.False(Finds(tokens, "WW81", CaseTokens.PrefixOf(Guid.CreateVersion7())));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - / '\" * ( ) ")]
    public void Marks_alone_are_no_words(string? query) => Assert.Empty(CaseTokens.Parse(query));

    [Fact]
    public void Tokens_hold_letters_and_digits_only()
    {
        var tokens = CaseTokens.Of(CaseTests.File(new CaseColumns("A/B", "\"*' OR 1", null, null, "x:y & z | !", "<b>é</b>\ud800", "日本", "a\u0000b \u202e", null), Alfa));

        Assert.All(tokens, token => Assert.All(token, character => Assert.True(char.IsLetterOrDigit(character), token)));
    }

    /// <summary>What both engines do with tokens: each word of the query begins a token.</summary>
    private static bool Finds(IReadOnlyCollection<string> tokens, string query, string prefix)
    {
        var words = CaseTokens.Parse(query);
        return words.Count > 0 && words.All(word => Begins(word.Joined) || word.Parts.All(Begins));

        bool Begins(string word) => tokens.Any(token => token.StartsWith(prefix + word, StringComparison.Ordinal));
    }
}
