using System.Globalization;

namespace DealerPortal.Platform.Localisation;

/// <summary>Speaks another language until disposed: background work that writes to a person.</summary>
public sealed class LanguageScope : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;

    public LanguageScope(string language, string country)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.CultureOf(language, country);
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _language;
    }
}
