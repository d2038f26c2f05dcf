namespace DealerPortal.Catalogue.Contracts;

/// <summary>The products the service centre repairs.</summary>
public interface IProductCatalogue
{
    /// <summary>Finds a model by its code; case, blanks, dashes and slashes don't matter. Null when it is unknown.</summary>
    Task<ProductModel?> FindModelAsync(string code, CancellationToken cancellationToken);
}

/// <param name="Code">As the brand writes it, e.g. <c>WW81J5446MA/EN</c>.</param>
/// <param name="Name">What it is called, e.g. a wash-machine's commercial name.</param>
/// <param name="Brand">The brand's name.</param>
/// <param name="Group">The brand's product group, e.g. <c>Witgoed</c>.</param>
/// <param name="ServiceType">Where it is repaired.</param>
/// <param name="Ean">The article's barcode number, where known.</param>
public sealed record ProductModel(string Code, string Name, string Brand, string Group, ServiceType ServiceType, string? Ean);

/// <summary>Where a product is repaired. In JSON and in columns: <c>inHome</c>, <c>pickUp</c>.</summary>
public enum ServiceType
{
    /// <summary>At the dealer's or at the end user's.</summary>
    InHome,

    /// <summary>Collected at dealers only.</summary>
    PickUp,
}
