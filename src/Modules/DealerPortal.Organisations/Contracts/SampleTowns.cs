namespace DealerPortal.Organisations.Contracts;

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Language">What most people there speak: nl, fr or de.</param>
/// <param name="PostalCode">In the spelling of <see cref="Platform.Contact.PostalCode"/>.</param>
public sealed record SampleTown(string Country, string Language, string PostalCode, string City);

/// <summary>Real towns and likely streets of the countries a seed is about.</summary>
public static class SampleTowns
{
    private static readonly SampleTown[] All =
    [
        .. Of("BE", "nl", "2000 Antwerpen", "2018 Antwerpen", "2100 Deurne", "2140 Borgerhout", "2300 Turnhout", "2440 Geel", "2500 Lier", "2600 Berchem", "2800 Mechelen", "2900 Schoten", "3000 Leuven", "3200 Aarschot",
            "3300 Tienen", "3500 Hasselt", "3600 Genk", "3700 Tongeren", "3800 Sint-Truiden", "8000 Brugge", "8400 Oostende", "8500 Kortrijk", "8800 Roeselare", "8900 Ieper", "9000 Gent", "9100 Sint-Niklaas",
            "9200 Dendermonde", "9300 Aalst", "9400 Ninove", "9500 Geraardsbergen", "9700 Oudenaarde", "9900 Eeklo", "1500 Halle", "1800 Vilvoorde"),
        .. Of("BE", "fr", "1000 Bruxelles", "1050 Ixelles", "1180 Uccle", "1300 Wavre", "1400 Nivelles", "4000 Liège", "4100 Seraing", "4500 Huy", "4800 Verviers", "5000 Namur", "5300 Andenne", "5500 Dinant",
            "6000 Charleroi", "6200 Châtelet", "6600 Bastogne", "6700 Arlon", "7000 Mons", "7100 La Louvière", "7500 Tournai", "7700 Mouscron", "7800 Ath"),
        .. Of("BE", "de", "4700 Eupen", "4780 Sankt Vith"),
        .. Of("NL", "nl", "1012 AB Amsterdam", "1411 GN Naarden", "1506 MZ Zaandam", "1811 LV Alkmaar", "2011 RC Haarlem", "2312 EZ Leiden", "2511 BT 's-Gravenhage", "2611 KA Delft", "2801 DC Gouda", "3011 GA Rotterdam",
            "3311 CX Dordrecht", "3511 LX Utrecht", "3811 LP Amersfoort", "4331 CE Middelburg", "4811 DJ Breda", "5038 EA Tilburg", "5211 HN 's-Hertogenbosch", "5611 BM Eindhoven", "5911 HT Venlo", "6211 CN Maastricht",
            "6511 VB Nijmegen", "6811 KS Arnhem", "7311 KB Apeldoorn", "7511 GR Enschede", "8011 CW Zwolle", "8911 DH Leeuwarden", "9712 HN Groningen", "9401 HK Assen"),
        .. Of("LU", "fr", "1117 Luxembourg", "1940 Luxembourg", "4010 Esch-sur-Alzette", "4501 Differdange", "3401 Dudelange", "4901 Pétange"),
        .. Of("LU", "de", "9201 Diekirch", "9001 Ettelbruck", "6401 Echternach", "6701 Grevenmacher", "9501 Wiltz"),
    ];

    private static readonly string[] DutchStreets =
    [
        "Kerkstraat", "Stationsstraat", "Molenstraat", "Nieuwstraat", "Dorpsstraat", "Schoolstraat", "Markt", "Kapelstraat", "Hoogstraat", "Veldstraat", "Beekstraat", "Lindelaan", "Eikenlaan", "Brugstraat", "Industrieweg",
        "Gentsesteenweg", "Diestsesteenweg", "Oude Baan", "Wilgenlaan", "Julianastraat",
    ];

    private static readonly string[] FrenchStreets =
    [
        "Rue de l'Église", "Rue de la Gare", "Grand-Rue", "Rue Neuve", "Avenue Louise", "Rue du Moulin", "Chaussée de Namur", "Place du Marché", "Rue des Écoles", "Boulevard Tirou", "Rue Haute", "Avenue de la Liberté", "Rue du Château",
        "Rue Saint-Jacques", "Route d'Arlon",
    ];

    private static readonly string[] GermanStreets = ["Hauptstraße", "Bahnhofstraße", "Kirchstraße", "Schulstraße", "Gartenstraße", "Am Markt", "Mühlenweg", "Bergstraße", "Lindenweg", "Aachener Straße"];

    public static SampleTown Next(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);

        return All[random.Next(All.Length)];
    }

    /// <summary>Somewhere in a country; anywhere where the country has no towns here.</summary>
    public static SampleTown NextIn(Random random, string country)
    {
        ArgumentNullException.ThrowIfNull(random);

        return ByCountry.TryGetValue(country, out var towns) ? towns[random.Next(towns.Length)] : Next(random);
    }

    public static string NextStreet(Random random, string language)
    {
        ArgumentNullException.ThrowIfNull(random);

        var streets = language switch { "fr" => FrenchStreets, "de" => GermanStreets, _ => DutchStreets };
        return streets[random.Next(streets.Length)];
    }

    private static readonly Dictionary<string, SampleTown[]> ByCountry = All.GroupBy(town => town.Country).ToDictionary(towns => towns.Key, towns => towns.ToArray());

    // A Dutch code has a blank inside, and so have some towns' names.
    private static IEnumerable<SampleTown> Of(string country, string language, params string[] towns) =>
        towns.Select(town => (Town: town, End: country == "NL" ? 7 : 4)).Select(entry => new SampleTown(country, language, entry.Town[..entry.End], entry.Town[(entry.End + 1)..]));
}
