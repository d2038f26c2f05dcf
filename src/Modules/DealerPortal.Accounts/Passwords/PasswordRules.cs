using System.Collections.Frozen;
using System.Text;
using DealerPortal.Platform;
using DealerPortal.Platform.Settings;

namespace DealerPortal.Accounts.Passwords;

/// <summary>
/// Long and not among the first a stranger would try: no common password, no row of keys, nothing made of the person's or the brand's
/// own words. Which kinds of signs it holds does not matter (NIST SP 800-63B).
/// </summary>
internal sealed class PasswordRules(ISettings settings)
{
    public const int Shortest = Contracts.IAccountRegistrar.ShortestPassword;

    /// <summary>Enough for a sentence; hashing a book would be an attack.</summary>
    public const int Longest = 128;

    // What must be left of a password once own words are taken out.
    private const int OwnLetters = 4;

    private static readonly FrozenSet<string> Common = ReadCommon();
    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "azertyuiop", "qwertzuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "wxcvbn", "yxcvbnm"];

    private static readonly char[] Separators = [' ', '.', '-', '_', '@', '+', '\''];

    /// <param name="personal">Address, names, organisation: words the password must not consist of.</param>
    public Refusal? Refuse(string? password, params string?[] personal)
    {
        password ??= "";
        if (password.Length < Shortest)
            return AccountRefusals.PasswordTooShort;
        if (password.Length > Longest)
            return AccountRefusals.PasswordTooLong;

        var plain = Plain(password);
        var core = password.ToLowerInvariant().Trim([.. password.Where(sign => !char.IsLetter(sign))]);
        if (IsCommon(plain) || IsCommon(password.ToLowerInvariant()) || IsCommon(Plain(core)))
            return AccountRefusals.PasswordCommon;
        if (IsPattern(password.ToLowerInvariant()))
            return AccountRefusals.PasswordPattern;
        if (IsPersonal(plain, [settings.Get<SiteSettings>().BrandName, .. personal]))
            return AccountRefusals.PasswordPersonal;

        return null;
    }

    /// <summary>True for a listed password, also with digits and signs around it: <c>Welkom2024!</c>.</summary>
    private static bool IsCommon(string password) =>
        Common.Contains(password) || Common.Contains(password.Trim([.. password.Where(sign => !char.IsLetter(sign))])) || Halves(password).Any(half => half.Length >= 4 && Common.Contains(half));

    /// <summary>A listed password written twice is the same password.</summary>
    private static IEnumerable<string> Halves(string password) =>
        password.Length % 2 == 0 && password[..(password.Length / 2)] == password[(password.Length / 2)..] ? [password[..(password.Length / 2)]] : [];

    private static bool IsPattern(string password)
    {
        if (password.Distinct().Count() < 5)
            return true;

        for (var period = 1; period <= 4; period++)
        {
            if (Enumerable.Range(period, password.Length - period).All(at => password[at] == password[at - period]))
                return true;
        }

        var steps = Enumerable.Range(1, password.Length - 1).Count(at => Rows.Any(row => IsStep(row, password[at - 1], password[at])));
        return password.Length - 1 - steps <= 2;
    }

    private static bool IsStep(string row, char from, char to) =>
        row.IndexOf(from, StringComparison.Ordinal) is >= 0 and var at && ((at + 1 < row.Length && row[at + 1] == to) || (at > 0 && row[at - 1] == to));

    private static bool IsPersonal(string plain, IEnumerable<string?> personal)
    {
        var words = personal.SelectMany(text => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Select(Plain).Where(word => word.Length >= 3).Distinct().OrderByDescending(word => word.Length);
        var rest = plain;
        foreach (var word in words)
            rest = rest.Replace(word, "", StringComparison.Ordinal);

        return rest.Length < plain.Length && rest.Count(char.IsLetter) < OwnLetters;
    }

    /// <summary>Lower case, with the usual stand-ins read as the letters they stand for.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.ToLowerInvariant())
            plain.Append(sign switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' or '$' => 's', '7' => 't', '@' => 'a', '!' => 'i', _ => sign });

        return plain.ToString();
    }

    private static FrozenSet<string> ReadCommon()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream($"{typeof(PasswordRules).Namespace}.common.txt")!);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
