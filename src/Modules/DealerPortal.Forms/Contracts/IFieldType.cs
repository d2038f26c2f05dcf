using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Forms.Contracts;

/// <summary>One kind of field: how it is shown, read, checked and told. A module adds its own with <c>services.AddFieldType&lt;T&gt;()</c>.</summary>
public interface IFieldType
{
    /// <summary>The value of <c>type</c> in a definition.</summary>
    string Name { get; }

    /// <summary>Absolute path of the partial view that shows the control; its model is <see cref="FieldModel"/>.</summary>
    string View { get; }

    /// <summary>False for what is only shown, such as an information text.</summary>
    bool HasAnswer { get; }

    /// <summary>The answer as an expression, for fields the user only reads; null for all others.</summary>
    Rule? DerivedFrom { get; }

    /// <summary>Name under which rules find what this field knows beyond its answer, e.g. <c>product</c>; null for nothing.</summary>
    string? Fact { get; }

    /// <summary>Which <see cref="FormField.Messages"/> a definition may replace.</summary>
    IReadOnlySet<string> MessageKeys { get; }

    /// <summary>What is wrong with a definition's use of this type, one sentence each.</summary>
    IEnumerable<string> FindProblems(FormField field, FormDefinition form);

    /// <summary>How the question stands around the control.</summary>
    FieldFrame FrameOf(FormField field);

    /// <summary>Understands what was posted, without looking at other answers.</summary>
    ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken);

    /// <summary>Checks an answer that is there, knowing all others. Returns what is wrong, in the current language, or null.</summary>
    ValueTask<string?> CheckAsync(FieldAnswer answer, CancellationToken cancellationToken);

    /// <summary>What to say when a required answer is missing.</summary>
    string RequiredMessage(FormField field);

    /// <summary>The answer as the case keeps it; most of the time just the answer.</summary>
    JsonNode? ToStored(JsonNode? answer, FieldInput input);

    /// <summary>The stored answer in words.</summary>
    string Describe(FormField field, JsonNode stored, string language);

    /// <summary>What the browser needs to check the answer before it is sent; messages are in the current language.</summary>
    JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context);
}

/// <summary>How a field's question stands around its control.</summary>
public enum FieldFrame
{
    /// <summary>A label above one control.</summary>
    Label,

    /// <summary>A legend above several controls, such as a list of choices.</summary>
    Group,

    /// <summary>The view brings its own label, such as a tick with the sentence beside it.</summary>
    None,
}

/// <param name="Field">The field as defined.</param>
/// <param name="Form">The form it belongs to.</param>
/// <param name="Context">Who fills it in.</param>
/// <param name="Posted">The posted text, trimmed; empty when nothing was posted.</param>
/// <param name="Files">The files posted for it.</param>
public sealed record FieldInput(FormField Field, FormDefinition Form, FormContext Context, string Posted, IReadOnlyList<AnswerFile> Files);

/// <summary>What a field type understood.</summary>
/// <param name="Answer">The answer as rules see it; null when nothing was answered.</param>
/// <param name="Error">Why the text is no answer of this type, in the current language; null when it is one.</param>
/// <param name="Fact">What rules find under <see cref="IFieldType.Fact"/>.</param>
public sealed record FieldReading(JsonNode? Answer, string? Error = null, JsonNode? Fact = null);

/// <param name="Input">As posted.</param>
/// <param name="Answer">As understood, or as the form decided.</param>
/// <param name="Data">All answers and what is known around them.</param>
public sealed record FieldAnswer(FieldInput Input, JsonNode Answer, RuleData Data)
{
    public FormField Field => Input.Field;
}

public static class FieldTypeServices
{
    public static IServiceCollection AddFieldType<T>(this IServiceCollection services) where T : class, IFieldType =>
        services.AddScoped<IFieldType, T>();
}
