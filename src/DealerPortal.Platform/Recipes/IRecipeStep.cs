using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Recipes;

/// <summary>Carries out one kind of step of a recipe. Applying a step twice leaves what applying it once does.</summary>
public interface IRecipeStep
{
    /// <summary>The value of <c>step</c> in the recipe.</summary>
    string Name { get; }

    /// <exception cref="RecipeException">The step can't be carried out; the runner adds file, step and line.</exception>
    Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken);
}

/// <summary>One step of a recipe file.</summary>
/// <param name="Data">The step's JSON object.</param>
/// <param name="Folder">Folder of the recipe file; other files it names are relative to it.</param>
public sealed record RecipeStepContext(JsonElement Data, string Folder)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The value of one property as a typed object; unknown members are refused, so that a typo is noticed.</summary>
    public T Read<T>(string property) =>
        Data.TryGetProperty(property, out var value)
            ? value.Deserialize<T>(Json) ?? throw new RecipeException($"\"{property}\" is empty.")
            : throw new RecipeException($"\"{property}\" is missing.");

    /// <summary>Absolute path of a file named in the step, which must lie in the recipe's folder.</summary>
    public string PathOf(string file)
    {
        var path = Path.GetFullPath(Path.Combine(Folder, file));
        if (!path.StartsWith(Path.GetFullPath(Folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
            throw new RecipeException($"File \"{file}\" is not in {Folder}.");

        return path;
    }
}

/// <summary>A recipe that can't be carried out; the message says where and why.</summary>
public sealed class RecipeException : Exception
{
    public RecipeException(string message) : base(message)
    {
    }

    public RecipeException(string message, Exception inner) : base(message, inner)
    {
    }

    public RecipeException()
    {
    }
}

public static class RecipeServices
{
    public static IServiceCollection AddRecipeStep<T>(this IServiceCollection services) where T : class, IRecipeStep =>
        services.AddScoped<IRecipeStep, T>();
}
