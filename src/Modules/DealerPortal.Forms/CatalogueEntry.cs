using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms;

/// <summary>One line of the service page: what a dealer can do, and where.</summary>
internal sealed class CatalogueEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Stable name; a recipe that names it again changes this entry.</summary>
    public required string Key { get; init; }

    /// <summary>Which heading it stands under, e.g. <c>service</c> or <c>return</c>.</summary>
    public required string Group { get; set; }

    public required int Position { get; set; }

    public required EntryTarget TargetKind { get; set; }

    /// <summary>A path of the portal, a form's key, or an address elsewhere.</summary>
    public required string Target { get; set; }

    /// <summary>Codes joined by blanks; empty means everywhere.</summary>
    public string Countries { get; set; } = "";

    /// <summary>Only those who have this permission see it; null means everybody.</summary>
    public string? Permission { get; set; }

    public required LocalizedText Title { get; set; }

    public required LocalizedText Description { get; set; }

    public bool IsOfferedIn(string country) => Countries.Length == 0 || Countries.Split(' ').Contains(country);
}

internal enum EntryTarget
{
    Page,
    Form,
    External,
}
