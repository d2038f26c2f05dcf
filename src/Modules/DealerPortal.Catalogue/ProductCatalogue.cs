using DealerPortal.Catalogue.Contracts;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Catalogue;

internal sealed class ProductCatalogue(PortalDbContext db) : IProductCatalogue
{
    /// <summary>Shorter beginnings match half the catalogue.</summary>
    private const int ShortestSearch = 2;

    private const int ShortestInfix = 3;

    private const int MaxFound = 20;

    public async Task<ProductModel?> FindModelAsync(string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);

        var normalised = ModelCode.Normalise(code);
        return normalised.Length == 0 ? null : await Models().Where(model => model.NormalisedCode == normalised).Select(ToContract).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Models whose code begins with what was typed, then those that have it further on.</summary>
    public async Task<IReadOnlyList<ProductModel>> SearchAsync(string typed, CancellationToken cancellationToken)
    {
        var part = ModelCode.Normalise(typed);
        if (part.Length is < ShortestSearch or > 60)
            return [];

        // A range instead of LIKE, so that both engines walk the index: nothing made of capitals and digits sorts after a row of Zs.
        var last = part.PadRight(64, 'Z');
#pragma warning disable CA1309 // The only comparison of texts that becomes SQL.
        var found = await Models()
            .Where(model => string.Compare(model.NormalisedCode, part) >= 0 && string.Compare(model.NormalisedCode, last) <= 0)
            .OrderBy(model => model.NormalisedCode)
            .Take(MaxFound)
            .Select(ToContract)
            .ToListAsync(cancellationToken);
#pragma warning restore CA1309
        if (found.Count < MaxFound && part.Length >= ShortestInfix)
            found.AddRange(await InsideAsync(part, MaxFound - found.Count, cancellationToken));

        return found;
    }

    public async Task<IReadOnlyDictionary<string, Brand>> BrandsAsync(CancellationToken cancellationToken) =>
        await db.Set<Brand>().AsNoTracking().ToDictionaryAsync(brand => brand.Name, StringComparer.Ordinal, cancellationToken);

    private Task<List<ProductModel>> InsideAsync(string part, int count, CancellationToken cancellationToken) =>
        Models()
            .Where(model => model.Ean == part || (model.NormalisedCode.Contains(part) && !model.NormalisedCode.StartsWith(part)))
            .OrderBy(model => model.NormalisedCode)
            .Take(count)
            .Select(ToContract)
            .ToListAsync(cancellationToken);

    private IQueryable<ProductEntry> Models() => db.Set<ProductEntry>().AsNoTracking();

    private static readonly System.Linq.Expressions.Expression<Func<ProductEntry, ProductModel>> ToContract =
        model => new ProductModel(model.Code, model.Name, model.Brand, model.Group, model.ServiceType, model.Ean);
}
