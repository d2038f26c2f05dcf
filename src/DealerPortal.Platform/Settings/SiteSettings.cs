namespace DealerPortal.Platform.Settings;

/// <summary>What a brand sets for the whole site; filled by the recipe.</summary>
public sealed record SiteSettings
{
    public string BrandName { get; init; } = "Dealer Portal";

    /// <summary>Design tokens this brand sets otherwise: one value, or one for light and one for dark, e.g. <c>"brand": ["#7a1f5c", "#e7a9d3"]</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tokens { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>nl, fr, de or en.</summary>
    public string DefaultLanguage { get; init; } = "nl";

    public IReadOnlyList<CountrySettings> Countries { get; init; } =
    [
        new() { Code = "BE", TimeZone = "Europe/Brussels", Languages = ["nl", "fr", "de", "en"] },
        new() { Code = "NL", TimeZone = "Europe/Amsterdam", Languages = ["nl", "en"] },
        new() { Code = "LU", TimeZone = "Europe/Luxembourg", Languages = ["fr", "de", "en"] },
    ];

    /// <summary>Keys of the welcome page's entries in the order they are shown.</summary>
    public IList<string> WelcomeEntries { get; init; } = ["cases", "service", "contact", "credits", "account"];

    /// <summary>The country by its code; the first one where the code is unknown.</summary>
    public CountrySettings CountryOrDefault(string? code) => Countries.FirstOrDefault(country => country.Code == code) ?? Countries[0];
}

/// <summary>One country the brand serves.</summary>
public sealed record CountrySettings
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Code { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The first is offered first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Where dealers of this country find help.</summary>
    public string ContactEmail { get; init; } = "";

    public string ContactPhone { get; init; } = "";
}
