using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Forms.Recipes;

/// <summary><c>{"step": "serviceCatalogue", "entries": [{"key", "group", "page" | "form" | "external", "title", "description", "countries"?, "permission"?}, …]}</c></summary>
internal sealed class ServiceCatalogueStep(PortalDbContext db, IFormDirectory forms) : IRecipeStep
{
    public string Name => "serviceCatalogue";

    private sealed record Entry
    {
        public required string Key { get; init; }
        public required string Group { get; init; }
        public string? Page { get; init; }
        public string? Form { get; init; }
        public string? External { get; init; }
        public IReadOnlyList<string> Countries { get; init; } = [];
        public string? Permission { get; init; }
        public required LocalizedText Title { get; init; }
        public required LocalizedText Description { get; init; }
    }

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var stored = await db.Set<CatalogueEntry>().ToDictionaryAsync(entry => entry.Key, StringComparer.Ordinal, cancellationToken);
        var position = 0;
        foreach (var entry in context.Read<Entry[]>("entries"))
        {
            var (kind, target) = await TargetOfAsync(entry, cancellationToken);
            if (!stored.TryGetValue(entry.Key, out var row))
            {
                row = new CatalogueEntry { Key = entry.Key, Group = entry.Group, Position = position, TargetKind = kind, Target = target, Title = entry.Title, Description = entry.Description };
                db.Add(row);
            }
            row.Group = entry.Group;
            row.Position = position++;
            row.TargetKind = kind;
            row.Target = target;
            row.Countries = string.Join(' ', entry.Countries);
            row.Permission = entry.Permission;
            row.Title = entry.Title;
            row.Description = entry.Description;
        }
    }

    private async Task<(EntryTarget Kind, string Target)> TargetOfAsync(Entry entry, CancellationToken cancellationToken) => entry switch
    {
        { Page: ['/', ..] page, Form: null, External: null } => (EntryTarget.Page, page),
        { Page: null, Form: { } form, External: null } => await forms.FindPublishedAsync(form, cancellationToken) is not null
            ? (EntryTarget.Form, form)
            : throw new RecipeException($"Entry \"{entry.Key}\" leads to the form \"{form}\", which is not published."),
        { Page: null, Form: null, External: { } address } when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" => (EntryTarget.External, address),
        _ => throw new RecipeException($"Entry \"{entry.Key}\" needs one target: \"page\" (a path), \"form\" (a key) or \"external\" (an http address)."),
    };
}
