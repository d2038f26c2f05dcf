using System.Globalization;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Platform.Localisation;

/// <summary>Counted texts: <c>Key.zero</c> (optional), <c>Key.one</c>, <c>Key.other</c>, chosen by the language's plural rule (Unicode CLDR).</summary>
public static class Plurals
{
    /// <param name="count">Not negative; becomes placeholder {0}, further arguments follow it.</param>
    public static string Plural(this IStringLocalizer texts, string key, int count, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(texts);

        // French counts zero as one; Dutch, German and English do not.
        var isOne = count == 1 || (count == 0 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr");
        object[] all = [count, .. arguments];
        if (count == 0 && texts[key + ".zero", all] is { ResourceNotFound: false } zero)
            return zero;

        return texts[key + (isOne ? ".one" : ".other"), all];
    }
}
