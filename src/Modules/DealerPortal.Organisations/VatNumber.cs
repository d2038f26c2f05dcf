using System.Globalization;
using System.Text.RegularExpressions;

namespace DealerPortal.Organisations;

/// <summary>VAT and company numbers with their check digits, in one spelling: <c>BE0403170701</c>, <c>NL004495445B01</c>, <c>KVK12345678</c>, <c>LU15027442</c>.</summary>
/// <remarks>
/// Rules: European Commission, "VIES – VAT number construction rules", version 15 (BE, LU and the eleven-test of NL); Belgian KBO/BCE, whose
/// numbers are the VAT numbers and begin with 1 as well since 2023; Belastingdienst, "btw-identificatienummer" of 2020, which sole traders
/// have instead of one with their citizen's number (ISO 7064, modulo 97). A KvK number has eight digits and no check digit.
/// </remarks>
internal static partial class VatNumber
{
    public const int MaxLength = 20;

    /// <param name="country">ISO 3166-1 alpha-2; in countries without a rule here any number of a likely form passes.</param>
    public static bool TryNormalise(string? typed, string country, out string number)
    {
        var text = Separators().Replace(typed ?? "", "").ToUpperInvariant();
        number = country switch
        {
            "BE" => ReadBelgian(text),
            "NL" => ReadDutch(text),
            "LU" => ReadLuxembourgish(text),
            _ => OtherForm().IsMatch(text) ? text : "",
        };
        return number.Length > 0;
    }

    /// <summary>A stored number as people of its country write it.</summary>
    public static string Show(string number)
    {
        ArgumentNullException.ThrowIfNull(number);

        return number switch
        {
            ['B', 'E', ..] when number.Length == 12 => $"BE {number[2..6]}.{number[6..9]}.{number[9..]}",
            ['K', 'V', 'K', ..] => $"KvK {number[3..]}",
            ['L', 'U', ..] when number.Length == 10 => $"LU {number[2..]}",
            _ => number,
        };
    }

    private static string ReadBelgian(string text)
    {
        var digits = text.StartsWith("BE", StringComparison.Ordinal) ? text[2..] : text;
        // Until 2005 the numbers had nine digits; they are the same with a zero in front.
        if (digits.Length == 9)
            digits = "0" + digits;

        return BelgianForm().IsMatch(digits) && 97 - (ToNumber(digits[..8]) % 97) == ToNumber(digits[8..]) ? "BE" + digits : "";
    }

    private static string ReadDutch(string text)
    {
        var bare = text.StartsWith("KVK", StringComparison.Ordinal) ? text[3..] : text;
        if (KvkForm().IsMatch(bare))
            return "KVK" + bare;

        var number = text.StartsWith("NL", StringComparison.Ordinal) ? text[2..] : text;
        return DutchForm().IsMatch(number) && (PassesElevenTest(number[..9]) || PassesIso7064(number)) ? "NL" + number : "";
    }

    private static string ReadLuxembourgish(string text)
    {
        var digits = text.StartsWith("LU", StringComparison.Ordinal) ? text[2..] : text;
        return LuxembourgishForm().IsMatch(digits) && ToNumber(digits[..6]) % 89 == ToNumber(digits[6..]) ? "LU" + digits : "";
    }

    /// <summary>Weights 9 to 2; the remainder by 11 is the ninth digit.</summary>
    private static bool PassesElevenTest(string digits) =>
        digits[..8].Select((digit, place) => (digit - '0') * (9 - place)).Sum() % 11 == digits[8] - '0';

    /// <summary>Letters count as two digits (A = 10), country included; the remainder by 97 is 1.</summary>
    private static bool PassesIso7064(string number) =>
        ToNumber(string.Concat($"NL{number}".Select(sign => char.IsAsciiDigit(sign) ? sign.ToString() : (sign - 'A' + 10).ToString(CultureInfo.InvariantCulture)))) % 97 == 1;

    private static long ToNumber(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("[ .\\-/\u00A0\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex("^[01][0-9]{9}$", RegexOptions.CultureInvariant)]
    private static partial Regex BelgianForm();

    [GeneratedRegex("^[0-9]{9}B[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex DutchForm();

    [GeneratedRegex("^[0-9]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex KvkForm();

    [GeneratedRegex("^[0-9]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex LuxembourgishForm();

    [GeneratedRegex("^[A-Z0-9]{4,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherForm();
}
