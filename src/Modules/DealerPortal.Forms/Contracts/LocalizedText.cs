namespace DealerPortal.Forms.Contracts;

/// <summary>One text in the portal's four languages.</summary>
public sealed record LocalizedText(string Nl, string Fr, string De, string En)
{
    public static IReadOnlyList<string> Languages { get; } = ["nl", "fr", "de", "en"];

    /// <param name="language">nl, fr, de or en; anything else reads Dutch, the portal's default.</param>
    public string In(string language) => language switch
    {
        "fr" => Fr,
        "de" => De,
        "en" => En,
        _ => Nl,
    };
}
