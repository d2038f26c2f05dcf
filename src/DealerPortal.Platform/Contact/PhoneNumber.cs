namespace DealerPortal.Platform.Contact;

/// <summary>Telephone numbers in one spelling (E.164, e.g. <c>+32470123456</c>), read as people of a country write them.</summary>
/// <remarks>
/// Lengths after each country's numbering plan, as filed with the ITU (E.129): BE 8 digits, mobiles (45 to 49) 9; NL 9, service numbers shorter or longer;
/// LU 5 to 11 and no trunk prefix; DE 6 to 13; FR 9.
/// </remarks>
public static class PhoneNumber
{
    /// <summary>Plus and 15 digits.</summary>
    public const int MaxLength = 16;

    private static readonly Dictionary<string, Plan> Plans = new(StringComparer.Ordinal)
    {
        ["BE"] = new("32", "0", number => number.Length == (number[0] == '4' && number[1] is >= '5' and <= '9' ? 9 : 8)),
        ["NL"] = new("31", "0", number => number.Length == 9 || (number.Length is >= 7 and <= 10 && number[0] is '8' or '9' && number[1] == '0')),
        ["LU"] = new("352", "", number => number.Length is >= 5 and <= 11),
        ["DE"] = new("49", "0", number => number.Length is >= 6 and <= 13),
        ["FR"] = new("33", "0", number => number.Length == 9),
    };

    // Dutch areas of two digits; the others have three.
    private static readonly HashSet<string> ShortDutchAreas = ["10", "13", "14", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45", "46", "50", "53", "55", "58", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "84", "85", "87", "88", "91"];

    /// <param name="country">ISO 3166-1 alpha-2: decides how a number without + is read. Numbers of other countries are taken with + or 00.</param>
    public static bool TryNormalise(string? typed, string country, out string number)
    {
        number = "";
        if (typed is null || typed.Length > 40)
            return false;

        var text = typed.Trim();
        var hasPlus = text.StartsWith('+');
        if (!TryReadDigits(hasPlus ? text[1..] : text, out var digits))
            return false;

        if (!hasPlus && !digits.StartsWith("00", StringComparison.Ordinal))
            digits = FromNational(digits, country);
        else if (!hasPlus)
            digits = digits[2..];

        digits = WithoutTrunk(digits);
        if (!IsPossible(digits))
            return false;

        number = "+" + digits;
        return true;
    }

    /// <summary>A stored number in groups, e.g. <c>+32 470 12 34 56</c>.</summary>
    public static string Show(string? number)
    {
        if (string.IsNullOrEmpty(number))
            return "";

        var plan = PlanOf(number.AsSpan(1));
        if (plan is null)
            return number;

        var national = number[(1 + plan.CallingCode.Length)..];
        var area = plan.CallingCode switch
        {
            "32" => national.Length == 9 ? 3 : national[0] is '2' or '3' or '4' or '9' ? 1 : 2,
            "31" => national[0] == '6' ? 1 : ShortDutchAreas.Contains(national[..2]) ? 2 : 3,
            "33" => 1,
            _ => 2,
        };
        return $"+{plan.CallingCode} {national[..area]} {Groups(national[area..])}";
    }

    private static bool TryReadDigits(string text, out string digits)
    {
        digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length >= 5 && text.All(character => char.IsAsciiDigit(character) || character is ' ' or '.' or '-' or '/' or '(' or ')' or '\u00A0' or '\u202F');
    }

    /// <summary>Empty where a number of that country would not begin so.</summary>
    private static string FromNational(string digits, string country) =>
        Plans.TryGetValue(country, out var plan) && digits.StartsWith(plan.Trunk, StringComparison.Ordinal) ? plan.CallingCode + digits[plan.Trunk.Length..] : "";

    /// <summary>"+32 (0)3 …": many write the zero that is dialled at home only.</summary>
    private static string WithoutTrunk(string digits) =>
        PlanOf(digits) is { Trunk.Length: > 0 } plan && digits.AsSpan(plan.CallingCode.Length).StartsWith(plan.Trunk) ? plan.CallingCode + digits[(plan.CallingCode.Length + plan.Trunk.Length)..] : digits;

    private static bool IsPossible(string digits) =>
        digits.Length is >= 8 and <= 15 && digits[0] != '0'
        && (PlanOf(digits) is not { } plan || (digits[plan.CallingCode.Length] != '0' && plan.IsPossible(digits[plan.CallingCode.Length..])));

    private static Plan? PlanOf(ReadOnlySpan<char> digits)
    {
        foreach (var plan in Plans.Values)
        {
            if (digits.StartsWith(plan.CallingCode, StringComparison.Ordinal))
                return plan;
        }

        return null;
    }

    /// <summary>Pairs, the first of three where the count is odd.</summary>
    private static string Groups(string digits)
    {
        var first = digits.Length % 2 == 1 && digits.Length >= 3 ? 3 : Math.Min(2, digits.Length);
        return digits.Length <= first ? digits : digits[..first] + " " + string.Join(' ', digits[first..].Chunk(2).Select(pair => new string(pair)));
    }

    private sealed record Plan(string CallingCode, string Trunk, Func<string, bool> IsPossible);
}
