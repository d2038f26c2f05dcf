using System.Text.Json;
using System.Text.Json.Nodes;
using DealerPortal.Forms.Publishing;
using DealerPortal.Platform.Recipes;

namespace DealerPortal.Forms.Recipes;

/// <summary><c>{"step": "forms", "files": ["forms/repair.json", …]}</c>: publishes each form whose definition is not the published one already.</summary>
internal sealed class FormsStep(FormPublisher publisher) : IRecipeStep
{
    private static readonly JsonDocumentOptions Json = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string Name => "forms";

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var file in context.Read<string[]>("files"))
        {
            var problems = await publisher.PublishAsync(await ReadAsync(context.PathOf(file), cancellationToken), cancellationToken);
            if (problems.Count > 0)
                throw new RecipeException($"{file} can't be published:\n  {string.Join("\n  ", problems)}");
        }
    }

    private static async Task<JsonNode?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = File.OpenRead(path);
            return await JsonNode.ParseAsync(content, documentOptions: Json, cancellationToken: cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"{path}, line {exception.LineNumber + 1}: this is not JSON: {exception.Message}", exception);
        }
    }
}
