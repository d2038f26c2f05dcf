using System.Text;

namespace DealerPortal.Forms.Filing;

/// <summary>Text as people meant it, without what no database and no reader wants.</summary>
internal static class PostedText
{
    /// <summary>No field keeps more; what is longer is refused by the field's own limit, which is lower.</summary>
    public const int Longest = 20_000;

    public static string Clean(string? posted)
    {
        if (string.IsNullOrWhiteSpace(posted))
            return "";

        var text = posted.Length <= Longest ? posted : posted[..Longest];
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // A zero byte stops PostgreSQL, direction marks hide what a text says; half a surrogate pair arrives here as U+FFFD.
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && !IsDirectionMark(rune.Value))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static bool IsDirectionMark(int codePoint) => codePoint is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
