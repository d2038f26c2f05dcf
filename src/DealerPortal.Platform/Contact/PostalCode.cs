using System.Text.RegularExpressions;

namespace DealerPortal.Platform.Contact;

/// <summary>Postal codes in the spelling of their country.</summary>
public static partial class PostalCode
{
    public const int MaxLength = 12;

    /// <param name="country">ISO 3166-1 alpha-2; in countries without a rule here any short code of letters and digits passes.</param>
    public static bool TryNormalise(string? typed, string country, out string code)
    {
        var text = (typed ?? "").Trim().ToUpperInvariant();
        var compact = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        // "B-2000", "L-1234" and "LU-1234" are how they stand on envelopes; the digits are the code.
        var digits = EnvelopePrefix().Replace(compact, "");

        code = country switch
        {
            "BE" => BelgianForm().IsMatch(digits) ? digits : "",
            "NL" => DutchForm().IsMatch(compact) ? $"{compact[..4]} {compact[4..]}" : "",
            "LU" => FourDigits().IsMatch(digits) ? digits : "",
            "DE" or "FR" => FiveDigits().IsMatch(digits) ? digits : "",
            _ => OtherForm().IsMatch(text) ? text : "",
        };
        return code.Length > 0;
    }

    [GeneratedRegex("^(BE|B|LU|L|DE|D|FR|F)(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex EnvelopePrefix();

    [GeneratedRegex("^[1-9][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex BelgianForm();

    // The three pairs of letters were never given out.
    [GeneratedRegex("^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex DutchForm();

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex("^[0-9]{5}$", RegexOptions.CultureInvariant)]
    private static partial Regex FiveDigits();

    [GeneratedRegex("^[A-Z0-9][A-Z0-9 -]{1,11}$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherForm();
}
