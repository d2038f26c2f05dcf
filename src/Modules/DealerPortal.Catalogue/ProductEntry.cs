using DealerPortal.Catalogue.Contracts;

namespace DealerPortal.Catalogue;

/// <summary>One product model.</summary>
internal sealed class ProductEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>As the brand writes it.</summary>
    public required string Code { get; set; }

    /// <summary>The code by which it is found; see <see cref="ModelCode.Normalise"/>.</summary>
    public required string NormalisedCode { get; init; }

    public string? Ean { get; set; }

    public required string Brand { get; set; }

    /// <summary>The brand's product group.</summary>
    public required string Group { get; set; }

    public required ServiceType ServiceType { get; set; }

    public required string Name { get; set; }
}
