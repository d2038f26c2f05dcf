using System.Globalization;

namespace DealerPortal.Accounts.Contracts;

/// <summary>Telephone numbers of the countries the portal serves, kept as E.164.</summary>
public static class PhoneNumber
{
    // Country code and the number of digits after it, without the leading zero of national numbers.
    private static readonly Dictionary<string, (string Code, int Shortest, int Longest, bool HasTrunkZero)> Countries = new(StringComparer.Ordinal)
    {
        ["BE"] = ("32", 8, 9, true),
        ["NL"] = ("31", 9, 9, true),
        ["LU"] = ("352", 4, 11, false),
        ["DE"] = ("49", 6, 11, true),
        ["FR"] = ("33", 9, 9, true),
    };

    /// <summary>Reads a number as people write it: with blanks, dots, dashes, slashes, brackets, as <c>03 290 12 34</c>, <c>+32 3 290 12 34</c> or <c>0032…</c>.</summary>
    /// <param name="country">ISO 3166-1 alpha-2: what a number without country code means.</param>
    /// <returns>The number as E.164, or null where it is none.</returns>
    public static string? Parse(string? text, string country)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        // "+32 (0)3 …" is a common way to write both forms at once.
        var cleaned = string.Concat(text.Replace("(0)", "", StringComparison.Ordinal).Where(sign => !char.IsWhiteSpace(sign) && sign is not ('.' or '-' or '/' or '(' or ')' or '\u2011' or '\u2013')));
        var international = cleaned.StartsWith('+') ? cleaned[1..] : cleaned.StartsWith("00", StringComparison.Ordinal) ? cleaned[2..] : null;
        var digits = international ?? cleaned;
        if (digits.Length is < 4 or > 15 || !digits.All(char.IsAsciiDigit))
            return null;

        if (international is null)
        {
            if (!Countries.TryGetValue(country, out var own))
                return null;

            if (own.HasTrunkZero && !digits.StartsWith('0'))
                return null;

            digits = own.Code + (own.HasTrunkZero ? digits[1..] : digits);
        }

        return IsPlausible(digits) ? "+" + digits : null;
    }

    /// <summary>E.g. <c>+32 3 290 12 34</c>: blanks for the eye, the same digits.</summary>
    public static string Format(string? e164)
    {
        if (string.IsNullOrEmpty(e164) || !e164.StartsWith('+'))
            return e164 ?? "";

        var code = Countries.Values.Select(country => country.Code).FirstOrDefault(known => e164.AsSpan(1).StartsWith(known, StringComparison.Ordinal));
        if (code is null)
            return e164;

        var rest = e164[(1 + code.Length)..];
        // Pairs from the right, what is left over at the front: readable in each of these countries.
        var first = rest.Length % 2 == 0 ? 2 : rest.Length > 3 ? 3 : rest.Length;
        var groups = new List<string> { rest[..Math.Min(first, rest.Length)] };
        for (var at = first; at < rest.Length; at += 2)
            groups.Add(rest[at..Math.Min(at + 2, rest.Length)]);

        return string.Create(CultureInfo.InvariantCulture, $"+{code} {string.Join(' ', groups)}");
    }

    private static bool IsPlausible(string digits)
    {
        var known = Countries.Values.FirstOrDefault(country => digits.StartsWith(country.Code, StringComparison.Ordinal));
        if (known.Code is null)
            return digits.Length >= 8 && digits[0] != '0';

        var length = digits.Length - known.Code.Length;
        return length >= known.Shortest && length <= known.Longest && (!known.HasTrunkZero || digits[known.Code.Length] != '0');
    }
}
