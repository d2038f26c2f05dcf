using System.Globalization;
using System.Text.RegularExpressions;

namespace DealerPortal.Forms.Rules;

/// <summary>
/// The conversions and comparisons of JavaScript for values that JSON can hold (ECMA-262, section 7.1 and 7.2), because a rule
/// must mean the same on the server as in the browser.
/// </summary>
internal static partial class JsValue
{
    /// <summary>What JavaScript has where an argument or a property is not there; unlike null it is not a number.</summary>
    public static readonly object Undefined = new();

    public static double ToNumber(object? value) => value switch
    {
        null => 0,
        bool flag => flag ? 1 : 0,
        double number => number,
        string text => ToNumber(text),
        _ when value == Undefined => double.NaN,
        _ => ToNumber(ToText(value)),
    };

    public static double ToInteger(object? value) => ToNumber(value) is var number && double.IsNaN(number) ? 0 : Math.Truncate(number);

    public static string ToText(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => ToText(number),
        string text => text,
        IReadOnlyList<object?> list => Join(list, ","),
        _ => value == Undefined ? "undefined" : "[object Object]",
    };

    /// <summary>Array.prototype.join: null and undefined count as nothing.</summary>
    public static string Join(IReadOnlyList<object?> values, string separator) =>
        string.Join(separator, values.Select(value => value is null || value == Undefined ? "" : ToText(value)));

    /// <summary>parseFloat: the longest number the text begins with.</summary>
    public static double ParseFloat(object? value)
    {
        if (value is double number)
            return number;

        var match = LeadingNumber().Match(ToText(value));
        return match.Success ? Parse(match.Value.Trim()) : double.NaN;
    }

    public static bool StrictlyEqual(object? left, object? right) => (left, right) switch
    {
        (double a, double b) => a == b,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (bool a, bool b) => a == b,
        _ => ReferenceEquals(left, right),
    };

    public static bool LooselyEqual(object? left, object? right)
    {
        var leftIsNothing = left is null || left == Undefined;
        var rightIsNothing = right is null || right == Undefined;
        if (leftIsNothing || rightIsNothing)
            return leftIsNothing && rightIsNothing;

        var leftIsPrimitive = left is bool or double or string;
        var rightIsPrimitive = right is bool or double or string;
        if (!leftIsPrimitive && !rightIsPrimitive)
            return ReferenceEquals(left, right);

        var a = leftIsPrimitive ? left : ToText(left);
        var b = rightIsPrimitive ? right : ToText(right);
        return a is string && b is string || a is bool && b is bool ? StrictlyEqual(a, b) : ToNumber(a) == ToNumber(b);
    }

    public static bool Less(object? left, object? right) => Compare(left, right) is < 0;

    public static bool LessOrEqual(object? left, object? right) => Compare(left, right) is <= 0;

    /// <summary>A property of an object, an item of a list or a character of a text; <see cref="Undefined"/> when there is none.</summary>
    public static object? Property(object? owner, string name) => owner switch
    {
        IReadOnlyDictionary<string, object?> members => members.TryGetValue(name, out var value) ? value : Undefined,
        IReadOnlyList<object?> list when name == "length" => (double)list.Count,
        IReadOnlyList<object?> list => Index(name) is { } index && index < list.Count ? list[index] : Undefined,
        string text when name == "length" => (double)text.Length,
        string text => Index(name) is { } index && index < text.Length ? text[index].ToString() : Undefined,
        _ => Undefined,
    };

    /// <summary>Null when the two cannot be ordered, as anything against NaN.</summary>
    private static int? Compare(object? left, object? right)
    {
        var a = left is IReadOnlyList<object?> or IReadOnlyDictionary<string, object?> ? ToText(left) : left;
        var b = right is IReadOnlyList<object?> or IReadOnlyDictionary<string, object?> ? ToText(right) : right;
        if (a is string textA && b is string textB)
            return string.CompareOrdinal(textA, textB);

        var (numberA, numberB) = (ToNumber(a), ToNumber(b));
        return double.IsNaN(numberA) || double.IsNaN(numberB) ? null : numberA.CompareTo(numberB);
    }

    private static double ToNumber(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return 0;
        if (RadixNumber().Match(trimmed) is { Success: true } radix)
            return FromRadix(radix);

        return WholeNumber().IsMatch(trimmed) ? Parse(trimmed) : double.NaN;
    }

    private static double FromRadix(Match match)
    {
        var radix = char.ToLowerInvariant(match.Groups[1].Value[0]) switch { 'x' => 16, 'o' => 8, _ => 2 };
        var number = 0d;
        foreach (var digit in match.Groups[2].Value)
        {
            var value = char.IsAsciiDigit(digit) ? digit - '0' : char.ToLowerInvariant(digit) - 'a' + 10;
            if (value >= radix)
                return double.NaN;
            number = number * radix + value;
        }
        return number;
    }

    private static double Parse(string number)
    {
        var unsigned = number.TrimStart('+', '-');
        var value = unsigned == "Infinity" ? double.PositiveInfinity : double.Parse(unsigned, NumberStyles.Float, CultureInfo.InvariantCulture);
        return number[0] == '-' ? -value : value;
    }

    /// <summary>Number::toString: plain digits from 1e-6 up to 1e21, an exponent outside.</summary>
    private static string ToText(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return "0";

        var (digits, exponent) = Decompose(Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
        var text = exponent switch
        {
            >= 21 or < -6 => digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture),
            < 0 => "0." + new string('0', -exponent - 1) + digits,
            _ when digits.Length <= exponent + 1 => digits + new string('0', exponent + 1 - digits.Length),
            _ => digits[..(exponent + 1)] + "." + digits[(exponent + 1)..],
        };
        return number < 0 ? "-" + text : text;
    }

    /// <summary>The significant digits and the power of ten of the first one.</summary>
    private static (string Digits, int Exponent) Decompose(string shortest)
    {
        var (mantissa, power) = shortest.Split('E') is [var before, var after]
            ? (before, int.Parse(after, CultureInfo.InvariantCulture))
            : (shortest, 0);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;

        return (digits.Trim('0'), (point < 0 ? mantissa.Length : point) - leadingZeros - 1 + power);
    }

    private static int? Index(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index.ToString(CultureInfo.InvariantCulture) == name ? index : null;

    [GeneratedRegex(@"^\s*[+-]?(Infinity|(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)", RegexOptions.ECMAScript)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^[+-]?(Infinity|(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)$", RegexOptions.ECMAScript)]
    private static partial Regex WholeNumber();

    [GeneratedRegex("^0([xXoObB])([0-9a-zA-Z]+)$")]
    private static partial Regex RadixNumber();
}
