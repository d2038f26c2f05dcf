using DealerPortal.Catalogue.Contracts;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Catalogue;

/// <summary>One model as a recipe or a file gives it.</summary>
internal sealed record ModelRow
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Brand { get; init; }
    public required string Group { get; init; }
    public required ServiceType ServiceType { get; init; }
    public string? Ean { get; init; }
}

/// <summary>Brings models into the catalogue: those it has are changed, the others added, none removed.</summary>
internal sealed class ModelImport(PortalDbContext db)
{
    private const int BatchSize = 1000;

    /// <returns>The line that says what is wrong with a row; null when all are in.</returns>
    public async Task<string?> ImportAsync(IReadOnlyList<ModelRow> rows, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (FindProblem(row) is { } problem)
                return $"Model \"{row.Code}\": {problem}.";
            if (!seen.Add(ModelCode.Normalise(row.Code)))
                return $"Model \"{row.Code}\" is there twice.";
        }

        foreach (var batch in rows.Chunk(BatchSize))
            await ImportBatchAsync(batch, cancellationToken);
        return null;
    }

    private async Task ImportBatchAsync(ModelRow[] rows, CancellationToken cancellationToken)
    {
        var codes = rows.Select(row => ModelCode.Normalise(row.Code)).ToList();
        var known = await db.Set<ProductEntry>().Where(model => codes.Contains(model.NormalisedCode)).ToDictionaryAsync(model => model.NormalisedCode, StringComparer.Ordinal, cancellationToken);

        foreach (var row in rows)
        {
            var code = ModelCode.Normalise(row.Code);
            if (!known.TryGetValue(code, out var model))
            {
                db.Add(new ProductEntry { Code = row.Code, NormalisedCode = code, Name = row.Name, Brand = row.Brand, Group = row.Group, ServiceType = row.ServiceType, Ean = row.Ean });
                continue;
            }
            model.Code = row.Code;
            model.Name = row.Name;
            model.Brand = row.Brand;
            model.Group = row.Group;
            model.ServiceType = row.ServiceType;
            model.Ean = row.Ean;
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static string? FindProblem(ModelRow row) => row switch
    {
        { Code.Length: > 60 } => "the code has more than 60 characters",
        _ when ModelCode.Normalise(row.Code).Length < 3 => "the code needs at least three letters or digits",
        { Name.Length: 0 or > 200 } => "the name has 1 to 200 characters",
        { Brand.Length: 0 or > 60 } => "the brand has 1 to 60 characters",
        { Group.Length: 0 or > 60 } => "the group has 1 to 60 characters",
        { Ean: { } ean } when ean.Length is < 8 or > 14 || !ean.All(char.IsAsciiDigit) => "the EAN has 8 to 14 digits",
        _ => null,
    };
}
