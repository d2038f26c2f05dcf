using System.Globalization;
using System.Text;

namespace DealerPortal.Cases.Search;

/// <summary>
/// The words a case is found by, the same for both engines: lower case, without accents, slashes, dashes or other marks.
/// Each word is stored under its organisation's prefix, so that the index of a dealer's search is as long as the dealer's own cases;
/// and once under the common prefix for those who search all.
/// </summary>
internal static class CaseTokens
{
    public const string Everyone = "a";

    // Parts of a serial or reference are found from three characters on, by storing each of its endings.
    private const int ShortestPart = 3;
    private const int LongestCode = 40;
    private const int LongestDescription = 2000;

    /// <summary>Letters and digits of the organisation's id: narrow the index, never decide a right.</summary>
    public static string PrefixOf(Guid organisation) => "o" + organisation.ToString("N")[^10..];

    /// <summary>Everything stored for a case, each token once.</summary>
    public static IReadOnlyCollection<string> Of(Case dealerCase)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        AddWords(words, dealerCase.Number);
        AddWords(words, dealerCase.Reference);
        AddWords(words, dealerCase.ModelCode);
        AddWords(words, dealerCase.SerialNumber);
        AddWords(words, dealerCase.EndUserName);
        AddWords(words, dealerCase.EndUserCity);
        AddWords(words, dealerCase.Description is { Length: > LongestDescription } text ? text[..LongestDescription] : dealerCase.Description);

        var parts = new HashSet<string>(words, StringComparer.Ordinal);
        AddEndings(parts, dealerCase.SerialNumber);
        AddEndings(parts, dealerCase.Reference);

        var own = PrefixOf(dealerCase.OrganisationId);
        return [.. parts.Select(part => own + part), .. words.Select(word => Everyone + word)];
    }

    /// <summary>The words of a search, each as its spellings: joined, and split where it was written with marks inside.</summary>
    public static IReadOnlyList<SearchWord> Parse(string? query)
    {
        var words = new List<SearchWord>();
        foreach (var chunk in (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(12))
        {
            var split = Split(chunk);
            if (split.Count > 0)
                words.Add(new SearchWord(string.Concat(split), split));
        }

        return words;
    }

    private static void AddWords(HashSet<string> words, string? text)
    {
        foreach (var chunk in (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var split = Split(chunk);
            foreach (var word in split)
                words.Add(Shorten(word));
            if (split.Count > 1)
                words.Add(Shorten(string.Concat(split)));
        }
    }

    private static void AddEndings(HashSet<string> words, string? code)
    {
        var joined = Shorten(string.Concat(Split(code ?? "")));
        for (var start = 1; start <= joined.Length - ShortestPart; start++)
            words.Add(joined[start..]);
    }

    private static string Shorten(string word) => word.Length <= LongestCode ? word : word[..LongestCode];

    /// <summary>Runs of letters and digits, folded.</summary>
    private static List<string> Split(string chunk)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in Decompose(chunk))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(character);
            if (category == UnicodeCategory.NonSpacingMark)
                continue;

            if (char.IsLetterOrDigit(character))
                word.Append(Fold(char.ToLowerInvariant(character)));
            else
                End();
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    // A lone surrogate can't be normalised and finds nothing anyway.
    private static string Decompose(string text) => new string([.. text.Where(character => !char.IsSurrogate(character))]).Normalize(NormalizationForm.FormKD);

    // Letters that Unicode does not take apart but people type without their mark.
    private static string Fold(char character) => character switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        _ => character.ToString(),
    };
}

/// <param name="Joined">All its letters and digits in one.</param>
/// <param name="Parts">The same, split where other characters stood.</param>
internal sealed record SearchWord(string Joined, IReadOnlyList<string> Parts);
