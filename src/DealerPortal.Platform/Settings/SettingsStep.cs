using System.Text.Json;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;

namespace DealerPortal.Platform.Settings;

/// <summary><c>{"step": "settings", "section": "Site", "values": {…}}</c></summary>
internal sealed class SettingsStep(PortalDbContext db, ISettings settings, IEnumerable<SettingsSection> sections) : IRecipeStep
{
    public string Name => "settings";

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var name = context.Data.GetProperty("section").GetString();
        var section = sections.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new RecipeException($"There is no settings section \"{name}\"; known: {string.Join(", ", sections.Select(candidate => candidate.Name).Order())}.");

        var values = context.Data.GetProperty("values").Deserialize(section.Type, RecipeStepContext.Json)!;
        await ((SettingsStore)settings).SaveAsync(db, section.Type, values, cancellationToken);
    }
}
