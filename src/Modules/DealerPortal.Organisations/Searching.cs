using System.Globalization;
using System.Text;

namespace DealerPortal.Organisations;

/// <summary>How names are compared: without case, accents, signs and legal forms.</summary>
internal static class Searching
{
    private static readonly HashSet<string> LegalForms =
        ["bv", "bvba", "nv", "vof", "cv", "cvba", "srl", "sprl", "sa", "sas", "sarl", "scs", "snc", "gmbh", "ag", "kg", "eenmanszaak", "comm", "ltd", "en", "et", "und", "and"];

    /// <summary>Lower-case letters and digits in words parted by one blank; nothing a LIKE pattern would read as a sign.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(sign))
                folded.Append(sign switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'ø' => "o", 'ł' => "l", 'đ' => "d", _ => sign.ToString() });
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && sign is not ('\'' or '’' or '.') && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The folded name without its legal form.</summary>
    public static string Core(string name)
    {
        var words = Fold(name).Split(' ');
        var core = string.Join(' ', words.Where(word => !LegalForms.Contains(word)));
        return core.Length > 0 ? core : string.Join(' ', words);
    }

    /// <summary>Share of three-letter groups two folded texts have in common, 0 to 1.</summary>
    public static double Similarity(string one, string other)
    {
        var (left, right) = (Trigrams(one), Trigrams(other));
        var common = left.Count(right.Contains);
        return common == 0 ? 0 : (double)common / (left.Count + right.Count - common);
    }

    private static HashSet<string> Trigrams(string text)
    {
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $"  {word} ";
            for (var start = 0; start + 3 <= padded.Length; start++)
                groups.Add(padded.Substring(start, 3));
        }

        return groups;
    }
}
