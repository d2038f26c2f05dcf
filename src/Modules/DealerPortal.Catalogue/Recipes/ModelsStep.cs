using System.Text.RegularExpressions;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Catalogue.Recipes;

/// <summary><c>{"step": "models", "brands": [{"name", "serialPattern", "serialHint"}], "models": [{"code", "name", "brand", "group", "serviceType", "ean"?}]}</c></summary>
internal sealed class ModelsStep(PortalDbContext db, ModelImport import) : IRecipeStep
{
    public string Name => "models";

    private sealed record BrandRow(string Name, string SerialPattern, LocalizedText SerialHint);

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var brand in context.Read<BrandRow[]>("brands"))
            await ApplyAsync(brand, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        if (await import.ImportAsync(context.Read<ModelRow[]>("models"), cancellationToken) is { } problem)
            throw new RecipeException(problem);
    }

    private async Task ApplyAsync(BrandRow row, CancellationToken cancellationToken)
    {
        if (!IsPattern(row.SerialPattern))
            throw new RecipeException($"Brand \"{row.Name}\": \"{row.SerialPattern}\" is no regular expression.");

        var brand = await db.Set<Brand>().SingleOrDefaultAsync(candidate => candidate.Name == row.Name, cancellationToken);
        if (brand is null)
        {
            db.Add(new Brand { Name = row.Name, SerialPattern = row.SerialPattern, SerialHint = row.SerialHint });
            return;
        }
        brand.SerialPattern = row.SerialPattern;
        brand.SerialHint = row.SerialHint;
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
