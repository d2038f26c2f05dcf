namespace DealerPortal.Accounts.Contracts;

/// <summary>Names of people who do not exist, for seeds: each language's common first and last names, put together by chance.</summary>
public static class SamplePeople
{
    private static readonly string[] DutchFirst =
    [
        "Anke", "Annelies", "Bart", "Bram", "Daan", "Dirk", "Elke", "Els", "Emma", "Femke", "Floor", "Frank", "Geert", "Gijs", "Griet", "Hanne", "Hans", "Ilse", "Jan", "Jasper",
        "Jeroen", "Joke", "Jonas", "Karel", "Katrien", "Kim", "Koen", "Lars", "Lieke", "Lien", "Lotte", "Luc", "Maarten", "Marijke", "Marleen", "Mieke", "Nele", "Niels", "Peter", "Pieter",
        "Rik", "Roos", "Sander", "Sanne", "Sofie", "Stijn", "Thijs", "Tine", "Tom", "Veerle", "Wim", "Wout", "Yasmina", "Mehmet", "Fatima", "Noor",
    ];

    private static readonly string[] DutchLast =
    [
        "Aerts", "Bakker", "Bos", "Bosmans", "Brouwer", "Claes", "Cools", "De Backer", "De Boer", "De Clercq", "De Groot", "De Jong", "De Smet", "De Vries", "Dekker", "Desmet", "Dijkstra",
        "Goossens", "Hendriks", "Hermans", "Jacobs", "Jansen", "Janssens", "Kuipers", "Lemmens", "Maes", "Martens", "Meijer", "Mertens", "Michiels", "Mulder", "Peeters", "Pauwels",
        "Smeets", "Smit", "Stevens", "Van Damme", "Van den Berg", "Van der Linden", "Van Dijk", "Van Leeuwen", "Verbeke", "Verhaegen", "Verhoeven", "Vermeulen", "Visser", "Vos", "Wauters",
        "Willems", "Wouters", "El Idrissi", "Yılmaz", "Çelik", "Nguyen",
    ];

    private static readonly string[] FrenchFirst =
    [
        "Adèle", "Alexandre", "Amélie", "André", "Anne", "Antoine", "Aurélie", "Benoît", "Camille", "Cécile", "Céline", "Chloé", "Claire", "Damien", "Didier", "Élise", "Émile", "Étienne", "Fabienne",
        "François", "Françoise", "Frédéric", "Geneviève", "Gérard", "Hélène", "Hugo", "Isabelle", "Jean-Marc", "Jérôme", "Julie", "Laurent", "Léa", "Loïc", "Lucie", "Manon", "Marc", "Marie-Claire",
        "Mathieu", "Maxime", "Nathalie", "Noémie", "Olivier", "Pascal", "Philippe", "René", "Sébastien", "Simon", "Sophie", "Thérèse", "Valérie", "Véronique", "Yves", "Karim", "Samira",
    ];

    private static readonly string[] FrenchLast =
    [
        "André", "Bastin", "Bernard", "Bodart", "Charlier", "Collard", "Delvaux", "Denis", "Dubois", "Dumont", "Dupont", "Durand", "Fontaine", "François", "Gérard", "Gilson", "Girard", "Hubert",
        "Jacquet", "Lacroix", "Lambert", "Laurent", "Lebrun", "Leclercq", "Lefèvre", "Legrand", "Lejeune", "Lemaire", "Marchal", "Martin", "Mathieu", "Michel", "Moreau", "Noël", "Petit", "Piérard",
        "Renard", "Robert", "Rousseau", "Simon", "Thiry", "Thomas", "Wagner", "Wathelet", "Benali", "Haddad",
    ];

    private static readonly string[] GermanFirst =
    [
        "Andreas", "Anja", "Birgit", "Björn", "Christian", "Claudia", "Daniela", "Dieter", "Elke", "Florian", "Franziska", "Günther", "Hannah", "Heike", "Helga", "Ingrid", "Jörg", "Jürgen", "Karin",
        "Katrin", "Klaus", "Lena", "Lukas", "Manfred", "Markus", "Matthias", "Monika", "Nicole", "Petra", "Rainer", "Sabine", "Silke", "Stefan", "Susanne", "Thomas", "Ulrike", "Ursula", "Uwe", "Wolfgang",
    ];

    private static readonly string[] GermanLast =
    [
        "Bauer", "Becker", "Braun", "Fischer", "Hoffmann", "Huber", "Jäger", "Kaiser", "Klein", "Koch", "Köhler", "König", "Krüger", "Lang", "Lehmann", "Maier", "Möller", "Müller", "Neumann", "Peters",
        "Richter", "Schäfer", "Schmidt", "Schmit", "Schneider", "Schröder", "Schulz", "Schwarz", "Strauß", "Vogel", "Wagner", "Walter", "Weber", "Weiß", "Werner", "Wolf", "Zimmermann",
    ];

    /// <param name="language">nl, fr or de; others get Dutch names.</param>
    public static (string First, string Last) Next(Random random, string language)
    {
        ArgumentNullException.ThrowIfNull(random);

        var (first, last) = language switch
        {
            "fr" => (FrenchFirst, FrenchLast),
            "de" => (GermanFirst, GermanLast),
            _ => (DutchFirst, DutchLast),
        };
        return (first[random.Next(first.Length)], last[random.Next(last.Length)]);
    }

    /// <summary>A mobile number as the country writes it, in E.164.</summary>
    /// <param name="country">BE, NL or LU.</param>
    public static string NextPhone(Random random, string country)
    {
        ArgumentNullException.ThrowIfNull(random);

        return country switch
        {
            "NL" => "+316" + Digits(random, 8),
            "LU" => "+352621" + Digits(random, 6),
            _ => "+3247" + random.Next(10) + Digits(random, 6),
        };
    }

    private static string Digits(Random random, int count) => random.Next((int)Math.Pow(10, count)).ToString("D" + count, System.Globalization.CultureInfo.InvariantCulture);
}
