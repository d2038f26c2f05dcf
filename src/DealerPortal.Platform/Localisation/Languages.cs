using System.Globalization;

namespace DealerPortal.Platform.Localisation;

/// <summary>The languages every text of the portal exists in.</summary>
public static class Languages
{
    public const string LanguageCookie = "portal.language";
    public const string CountryCookie = "portal.country";

    public static readonly IReadOnlyList<string> All = ["nl", "fr", "de", "en"];

    /// <summary>The language's name in itself, e.g. "Nederlands".</summary>
    public static string NameOf(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    /// <summary>The culture whose number and date forms people of that country and language use, e.g. nl-BE.</summary>
    public static CultureInfo CultureOf(string language, string country)
    {
        // English as Europeans write it: day before month.
        var name = language == "en" ? "en-GB" : $"{language}-{country}";
        return CultureInfo.GetCultureInfo(name);
    }

    /// <summary>The country's name in the current language.</summary>
    public static string CountryName(string country, Microsoft.Extensions.Localization.IStringLocalizer texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var name = texts["Country." + country];
        return name.ResourceNotFound ? new RegionInfo(country).EnglishName : name;
    }
}
