using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.Contracts;

/// <summary>What most field types have in common: one text as the answer, messages a definition may replace.</summary>
/// <param name="texts">The texts of the module that owns the type; messages are found under <c>{Name}.{key}</c>, else under <c>Field.{key}</c>.</param>
public abstract class FieldType(IStringLocalizer texts) : IFieldType
{
    private static readonly HashSet<string> RequiredOnly = ["required"];

    /// <summary>The texts of the module that owns the type.</summary>
    protected IStringLocalizer Texts { get; } = texts;

    public abstract string Name { get; }

    public abstract string View { get; }

    public virtual bool HasAnswer => true;

    public virtual Rule? DerivedFrom => null;

    public virtual string? Fact => null;

    public virtual IReadOnlySet<string> MessageKeys => RequiredOnly;

    public virtual IEnumerable<string> FindProblems(FormField field, FormDefinition form) => [];

    public virtual FieldFrame FrameOf(FormField field) => FieldFrame.Label;

    public virtual ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ValueTask.FromResult(new FieldReading(input.Posted.Length == 0 ? null : JsonValue.Create(input.Posted)));
    }

    public virtual ValueTask<string?> CheckAsync(FieldAnswer answer, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    public string RequiredMessage(FormField field) => Message(field, "required");

    public virtual JsonNode? ToStored(JsonNode? answer, FieldInput input) => answer?.DeepClone();

    public virtual string Describe(FormField field, JsonNode stored, string language)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored is JsonValue value && value.TryGetValue<string>(out var text) ? text : stored.ToJsonString();
    }

    public virtual JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context) => [];

    /// <summary>The message in the current language: the definition's own, else the type's. The label is placeholder 0 in the type's texts.</summary>
    protected string Message(FormField field, string key, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(field);

        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (field.Messages.TryGetValue(key, out var own))
            return string.Format(CultureInfo.CurrentCulture, own.In(language), [field.Label.In(language), .. arguments]);

        var text = Texts[$"{Name}.{key}", [field.Label.In(language), .. arguments]];
        return text.ResourceNotFound ? Texts[$"Field.{key}", [field.Label.In(language), .. arguments]] : text;
    }
}
