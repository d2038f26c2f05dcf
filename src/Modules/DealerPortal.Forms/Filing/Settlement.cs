using System.Globalization;
using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Filing;

/// <summary>
/// What a form looks like with given answers: which fields apply, and which answers the form decides. Scripts/form/settle.ts does the same in
/// the browser; a test holds the two against each other.
/// </summary>
internal sealed class Settlement
{
    private readonly HashSet<string> _visible = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ForcedValue> _forced = new(StringComparer.Ordinal);

    private Settlement(RuleData data) => Data = data;

    public RuleData Data { get; }

    /// <summary>Decides in one pass: the settle order has every field after those it depends on.</summary>
    public static Settlement Of(FormDefinition form, FormContext context, IReadOnlyDictionary<string, FieldReading> readings, FieldTypeRegistry types)
    {
        var settlement = new Settlement(Around(form, context));
        var sections = form.Sections.SelectMany(section => section.Fields, (section, field) => (field.Key, section)).ToDictionary(pair => pair.Key, pair => pair.section, StringComparer.Ordinal);

        foreach (var field in form.SettleOrder)
            settlement.Settle(field, sections[field.Key], readings.GetValueOrDefault(field.Key) ?? new FieldReading(null), types.Find(field.Type));

        return settlement;
    }

    public bool Applies(FormField field) => _visible.Contains(field.Key);

    public bool IsRequired(FormField field) => field.RequiredWhen?.Holds(Data) == true;

    /// <summary>Why the answer is not the user's to choose; null when it is.</summary>
    public ForcedValue? ForcedBy(FormField field) => _forced.GetValueOrDefault(field.Key);

    public LocalizedText? RefusalOf(FormField field) => field.RefuseWhen.FirstOrDefault(refusal => refusal.When.Holds(Data))?.Message;

    private void Settle(FormField field, FormSection section, FieldReading reading, IFieldType? type)
    {
        var applies = section.VisibleWhen?.Holds(Data) != false && field.VisibleWhen?.Holds(Data) != false;
        if (type?.Fact is { } fact)
            Data[fact] = applies ? reading.Fact : null;
        Data[field.Key] = null;
        if (!applies)
            return;

        _visible.Add(field.Key);
        Data[field.Key] = Decide(field, reading, type);
    }

    private JsonNode? Decide(FormField field, FieldReading reading, IFieldType? type)
    {
        if (type?.DerivedFrom is { } derivation)
            return derivation.Evaluate(Data);
        if (field.ValueWhen.FirstOrDefault(candidate => candidate.When.Holds(Data)) is not { } forced)
            return reading.Answer;

        _forced[field.Key] = forced;
        return forced.Value.Evaluate(Data);
    }

    private static RuleData Around(FormDefinition form, FormContext context) => new()
    {
        ["policies"] = new JsonObject(form.Policies.Select(policy => KeyValuePair.Create(policy.Key, (JsonNode?)policy.Value))),
        ["country"] = context.Country,
        ["language"] = context.Language,
        ["today"] = context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["user"] = context.User,
        ["organisation"] = context.Organisation,
    };
}
