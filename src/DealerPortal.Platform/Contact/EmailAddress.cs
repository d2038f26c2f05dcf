using System.Globalization;

namespace DealerPortal.Platform.Contact;

/// <summary>One spelling of an e-mail address: lower case, the domain in its ASCII form. What is stored and compared is always this spelling.</summary>
public static class EmailAddress
{
    /// <summary>RFC 5321: a path is at most 256 octets with its brackets.</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;

    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = true };

    /// <summary>False where no mail server would take it. Quoted local parts and address literals are refused: nobody has one in earnest.</summary>
    public static bool TryNormalise(string? typed, out string address)
    {
        address = "";
        var text = typed?.Trim() ?? "";
        var at = text.LastIndexOf('@');
        if (at < 1 || at > MaxLocalLength || !IsLocalPart(text.AsSpan(0, at)) || !TryNormaliseDomain(text[(at + 1)..], out var domain))
            return false;

        // The standard lets a server tell Jan@ from jan@; none does, and two accounts for one mailbox would be worse.
        address = $"{text[..at].ToLowerInvariant()}@{domain}";
        return address.Length <= MaxLength;
    }

    /// <summary>The same for what follows the @, e.g. <c>Müller.example</c> → <c>xn--mller-kva.example</c>.</summary>
    public static bool TryNormaliseDomain(string? typed, out string domain)
    {
        domain = "";
        var text = typed?.Trim() ?? "";
        if (text.Length is 0 or > 253)
            return false;

        try
        {
            text = Idn.GetAscii(text).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return false;
        }

        var labels = text.Split('.');
        // A single label is a machine of somebody's own network, a numeric end is an IP address.
        if (labels.Length < 2 || labels.Any(label => label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-') || labels[^1].Length < 2 || labels[^1].All(char.IsAsciiDigit))
            return false;

        domain = text;
        return true;
    }

    /// <summary>What follows the @ of a normalised address.</summary>
    public static string DomainOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address[(address.LastIndexOf('@') + 1)..];
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.IndexOf("..", StringComparison.Ordinal) >= 0)
            return false;

        foreach (var character in local)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !".!#$%&'*+-/=?^_`{|}~".Contains(character, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
