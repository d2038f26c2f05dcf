using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.Filing;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.Rendering;

/// <summary>A form's rules as the browser gets them: the same JsonLogic, messages in the current language.</summary>
internal sealed class BrowserRules(FieldTypeRegistry types, IStringLocalizer<Texts> texts)
{
    // Escapes what could end the script element the JSON stands in, but leaves letters with accents as they are.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] Surroundings = ["policies", "country", "language", "today", "user", "organisation"];

    private static readonly string[] PageTexts =
    [
        "Yes", "No", "Rail.Open", "Rail.Done", "Rail.Bad", "Lookup.None", "Lookup.One", "Lookup.Many", "files.chooseOne", "files.chooseMany", "files.remove", "files.removed", "Errors.One", "Errors.Many",
        "Calendar.Open", "Calendar.Close", "Calendar.Previous", "Calendar.Next", "Calendar.Unavailable",
    ];

    public string Of(FormDefinition form, FormContext context, RuleData data)
    {
        var facts = form.Fields.Select(field => types.Find(field.Type)?.Fact).OfType<string>().Distinct();
        var rules = new JsonObject
        {
            ["sections"] = new JsonArray([.. form.Sections.Select(section => WithoutAbsent(new JsonObject { ["key"] = section.Key, ["visibleWhen"] = Parse(section.VisibleWhen) }))]),
            ["fields"] = new JsonArray([.. form.Sections.SelectMany(section => section.Fields, (section, field) => Field(section, field, form, context)).OfType<JsonNode>()]),
            ["order"] = new JsonArray([.. form.SettleOrder.Select(field => JsonValue.Create(field.Key))]),
            ["around"] = new JsonObject(Surroundings.Select(name => KeyValuePair.Create(name, data[name]))),
            ["facts"] = new JsonObject(facts.Select(name => KeyValuePair.Create(name, data[name]))),
            ["texts"] = new JsonObject(PageTexts.Select(key => KeyValuePair.Create(key, (JsonNode?)JsonValue.Create(texts[key].Value)))),
        };
        return rules.ToJsonString(Json);
    }

    private JsonObject? Field(FormSection section, FormField field, FormDefinition form, FormContext context)
    {
        if (types.Find(field.Type) is not { } type)
            return null;

        return WithoutAbsent(new JsonObject
        {
            ["key"] = field.Key,
            ["type"] = field.Type,
            ["section"] = section.Key,
            ["visibleWhen"] = Parse(field.VisibleWhen),
            ["requiredWhen"] = Parse(field.RequiredWhen),
            ["derivedFrom"] = Parse(type.DerivedFrom),
            ["fact"] = type.Fact,
            ["valueWhen"] = new JsonArray([.. field.ValueWhen.Select(forced => new JsonObject
            {
                ["when"] = Parse(forced.When), ["value"] = Parse(forced.Value), ["message"] = forced.Message?.In(context.Language),
            })]),
            ["refuseWhen"] = new JsonArray([.. field.RefuseWhen.Select(refusal => new JsonObject
            {
                ["when"] = Parse(refusal.When), ["message"] = refusal.Message.In(context.Language),
            })]),
            ["hasAnswer"] = type.HasAnswer,
            ["requiredMessage"] = type.HasAnswer ? type.RequiredMessage(field) : null,
            ["checks"] = type.BrowserChecks(field, form, context),
        });
    }

    private static JsonObject WithoutAbsent(JsonObject json)
    {
        foreach (var absent in json.Where(member => member.Value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 }).Select(member => member.Key).ToList())
            json.Remove(absent);
        return json;
    }

    private static JsonNode? Parse(Rule? rule) => rule is null ? null : JsonNode.Parse(rule.Json);
}
