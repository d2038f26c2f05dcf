namespace DealerPortal.Catalogue;

internal static class ModelCode
{
    /// <summary>Only what tells models apart: capitals and digits, without blanks, slashes, dashes and dots.</summary>
    public static string Normalise(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
