namespace DealerPortal.Email.Contracts;

/// <summary>One message to one person.</summary>
public sealed record Mail
{
    /// <summary>File name without language and extension of a template in any module's Mails folder, e.g. <c>PasswordReset</c>.</summary>
    public required string Template { get; init; }

    /// <summary>nl, fr, de or en; the site's default where it is none of these.</summary>
    public required string Language { get; init; }

    /// <summary>ISO 3166-1 alpha-2: decides the contact address and the forms of dates; the site's first country where unknown.</summary>
    public string? Country { get; init; }

    public required string ToAddress { get; init; }

    /// <summary>The person's name; empty where only the address is known.</summary>
    public string ToName { get; init; } = "";

    /// <summary>
    /// The template's values: an anonymous object or a dictionary. Templates name them in camelCase and may also use
    /// <c>brand</c>, <c>name</c> (<see cref="ToName"/>), <c>contactEmail</c>, <c>contactPhone</c> and <c>portalUrl</c>.
    /// Instants and amounts come as text, written for the reader.
    /// </summary>
    public object? Model { get; init; }

    /// <summary>Names the one occasion of this mail, at most 200 characters, e.g. <c>case-received:0199…</c>.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>What the mail is about, e.g. <c>case:2026-000123</c>.</summary>
    public string? About { get; init; }

    /// <summary>Codes and reset links: the text is erased once the mail was delivered or given up.</summary>
    public bool IsSecret { get; init; }
}
