using System.Text.Json;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Logging;

namespace DealerPortal.Platform.Recipes;

/// <summary>
/// Runs a recipe: <c>{"name": "…", "steps": [{"step": "…", …}, …]}</c>. All its steps are saved together or not at all.
/// The step <c>include</c> (<c>{"step": "include", "file": "…"}</c>) runs another recipe file in its place.
/// </summary>
public sealed class RecipeRunner(PortalDbContext db, IEnumerable<IRecipeStep> steps, ISettings settings, TimeProvider clock, ILogger<RecipeRunner> logger)
{
    private readonly Dictionary<string, IRecipeStep> _steps = steps.ToDictionary(step => step.Name, StringComparer.Ordinal);

    /// <summary>True when no recipe was ever run here.</summary>
    public async Task<bool> IsDatabaseEmptyAsync(CancellationToken cancellationToken) => !await db.Set<RecipeRun>().AnyAsync(cancellationToken);

    /// <exception cref="RecipeException">Bad JSON or a failing step; names file, step and line.</exception>
    public async Task RunAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await db.InTransactionAsync(async token =>
            {
                await RunFileAsync(Path.GetFullPath(file), depth: 0, token);
                db.Add(new RecipeRun { Recipe = Path.GetFileName(file), RunAt = clock.GetUtcNow() });
                await db.SaveChangesAsync(token);
            }, cancellationToken);
        }
        catch
        {
            // Steps before the failing one may have changed settings in memory; the database has them as they were.
            ((SettingsStore)settings).Forget();
            throw;
        }
    }

    private async Task RunFileAsync(string file, int depth, CancellationToken cancellationToken)
    {
        if (depth > 5)
            throw new RecipeException($"{file}: recipes include each other more than five deep.");
        if (!File.Exists(file))
            throw new RecipeException($"{file}: there is no such recipe.");

        var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        using var document = Parse(file, bytes);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("steps", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new RecipeException($"{file}, line 1: a recipe is an object with an array \"steps\".");

        var lines = StepLines(bytes);
        var number = 0;
        foreach (var data in list.EnumerateArray())
        {
            var line = lines.ElementAtOrDefault(number);
            number++;
            var name = data.ValueKind == JsonValueKind.Object && data.TryGetProperty("step", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            var where = $"{file}, step {number} \"{name}\", line {line}";
            try
            {
                await RunStepAsync(new RecipeStepContext(data, Path.GetDirectoryName(file)!), name, depth, cancellationToken);
            }
            catch (RecipeException exception) when (!exception.Message.Contains(", line ", StringComparison.Ordinal))
            {
                throw new RecipeException($"{where}: {exception.Message}", exception);
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new RecipeException($"{where}: {exception.Message}", exception);
            }

            logger.LogInformation("Recipe {Recipe}: step {Number} {Step} applied", Path.GetFileName(file), number, name);
        }
    }

    private async Task RunStepAsync(RecipeStepContext context, string name, int depth, CancellationToken cancellationToken)
    {
        if (name == "include")
        {
            await RunFileAsync(context.PathOf(context.Read<string>("file")), depth + 1, cancellationToken);
            return;
        }

        if (!_steps.TryGetValue(name, out var step))
            throw new RecipeException($"No module knows this step; known: {string.Join(", ", _steps.Keys.Append("include").Order())}.");

        await step.ApplyAsync(context, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static JsonDocument Parse(string file, byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"{file}, line {exception.LineNumber + 1}: this is not JSON: {exception.Message}", exception);
        }
    }

    /// <summary>The line each element of the top-level array "steps" begins on.</summary>
    private static List<int> StepLines(byte[] bytes)
    {
        var lines = new List<int>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var inSteps = false;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                inSteps = reader.ValueTextEquals("steps"u8);
            else if (inSteps && reader.CurrentDepth == 2 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
                lines.Add(1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'));
        }

        return lines;
    }
}

/// <summary>A recipe that was run here.</summary>
internal sealed class RecipeRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Recipe { get; init; }
    public required DateTimeOffset RunAt { get; init; }
}

internal sealed class RecipeRunConfiguration : IEntityTypeConfiguration<RecipeRun>
{
    public void Configure(EntityTypeBuilder<RecipeRun> builder)
    {
        builder.ToTable("platform_recipe_runs");
        builder.Property(run => run.Recipe).HasMaxLength(200);
    }
}
