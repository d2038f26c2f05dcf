namespace DealerPortal.Forms.FieldTypes;

/// <summary>How people of a country write what the platform reads: examples for the control, rough patterns for the browser.</summary>
internal static class NationalForm
{
    /// <summary>Rough on purpose: the server knows each country's numbers.</summary>
    public const string BrowserPatternOfPhones = @"\+?[0-9(][0-9 ().\/\-]{5,24}";

    public const string BrowserPatternOfEmails = @"[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+";

    public static string PhoneExample(string country) => country switch
    {
        "NL" => "06 12 34 56 78",
        "LU" => "621 123 456",
        "FR" => "06 12 34 56 78",
        "DE" => "0151 23456789",
        _ => "0470 12 34 56",
    };

    public static string PostalCodeExample(string country) => country switch
    {
        "NL" => "3511 AB",
        "LU" => "1219",
        "DE" => "50667",
        "FR" => "59000",
        _ => "2000",
    };

    public static string BrowserPatternOfPostalCodes(string country) => country switch
    {
        "NL" => @"[1-9]\d{3}[ \-]*[A-Za-z]{2}",
        "BE" => @"(BE?[ \-]*)?[1-9]\d{3}",
        "LU" => @"(LU?[ \-]*)?\d{4}",
        "DE" => @"(DE?[ \-]*)?\d{5}",
        "FR" => @"(FR?[ \-]*)?\d{5}",
        _ => @"[A-Za-z0-9][A-Za-z0-9 \-]{1,11}",
    };
}
