using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Definitions;

/// <summary>What reading a definition gave: a definition when there are no problems, else the problems, each naming its place.</summary>
internal sealed record DefinitionReading(FormDefinition? Definition, IReadOnlyList<string> Problems);

/// <summary>
/// Reads a form's JSON and finds everything wrong with it at once, so that whoever writes a definition mends it in one go.
/// </summary>
internal sealed partial class DefinitionReader
{
    private const int MaxFields = 200;

    private readonly IReadOnlyDictionary<string, IFieldType> _types;
    private readonly bool _isPublished;
    private readonly List<string> _problems = [];

    private DefinitionReader(IEnumerable<IFieldType> types, bool isPublished)
    {
        _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _isPublished = isPublished;
    }

    /// <summary>Reads and checks a definition that is about to be published.</summary>
    public static DefinitionReading Read(JsonNode? json, IEnumerable<IFieldType> types) => new DefinitionReader(types, isPublished: false).Read(json);

    /// <summary>
    /// Reads a published version. Its field types are not checked again: a case filed years ago stays readable after the module
    /// that brought a type has gone.
    /// </summary>
    /// <exception cref="FormatException">The stored JSON is damaged.</exception>
    public static FormDefinition ReadPublished(string json, IEnumerable<IFieldType> types)
    {
        var reading = new DefinitionReader(types, isPublished: true).Read(JsonNode.Parse(json));
        return reading.Definition ?? throw new FormatException("A published form can't be read: " + string.Join(" ", reading.Problems));
    }

    private DefinitionReading Read(JsonNode? json)
    {
        if (json is not JsonObject form)
            return new DefinitionReading(null, ["A form is a JSON object."]);

        var definition = ReadForm(form);
        if (_problems.Count == 0)
            definition = definition with { SettleOrder = Order(definition) };
        if (_problems.Count == 0 && !_isPublished)
            AskFieldTypes(definition);

        return new DefinitionReading(_problems.Count == 0 ? definition : null, _problems);
    }

    private FormDefinition ReadForm(JsonObject json)
    {
        const string place = "form";
        RefuseUnknown(json, place, "key", "kind", "title", "intro", "countries", "policies", "sections");
        var key = Text(json, "key", place);
        if (!FormKey().IsMatch(key))
            Problem(place, $"key \"{key}\" must be lower-case words joined by dashes");

        var sections = Items(json, "sections", place).Select((item, index) => ReadSection(item, $"section {index + 1}")).ToList();
        foreach (var twice in sections.GroupBy(section => section.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Problem(place, $"there are {twice.Count()} sections with the key \"{twice.Key}\"");

        var fields = sections.SelectMany(section => section.Fields).ToList();
        foreach (var twice in fields.GroupBy(field => field.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Problem(place, $"there are {twice.Count()} fields with the key \"{twice.Key}\"");
        foreach (var twice in fields.Where(field => field.Column is not null).GroupBy(field => field.Column, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Problem(place, $"the column \"{twice.Key}\" gets its value from {twice.Count()} fields");
        if (fields.Count > MaxFields)
            Problem(place, $"there are {fields.Count} fields, more than {MaxFields}");

        var countries = Texts(json, "countries", place);
        if (countries.Count == 0)
            Problem(place, "\"countries\" names no country");
        foreach (var country in countries.Where(country => country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
            Problem(place, $"country \"{country}\" is not a two-letter code in capitals");

        return new FormDefinition
        {
            Key = key,
            Kind = Localized(json, "kind", place),
            Title = Localized(json, "title", place),
            Intro = Localized(json, "intro", place),
            Countries = countries,
            Policies = Policies(json, place),
            Sections = sections,
        };
    }

    private FormSection ReadSection(JsonNode? node, string place)
    {
        var json = Object(node, place);
        RefuseUnknown(json, place, "key", "title", "help", "applies", "visibleWhen", "fields");
        var key = Text(json, "key", place);
        if (key.Length > 0)
            place = $"section \"{key}\"";

        return new FormSection
        {
            Key = key,
            Title = Localized(json, "title", place),
            Help = OptionalLocalized(json, "help", place),
            Applies = OptionalLocalized(json, "applies", place),
            VisibleWhen = OptionalRule(json, "visibleWhen", place),
            Fields = [.. Items(json, "fields", place).Select((field, index) => ReadField(field, $"{place}, field {index + 1}"))],
        };
    }

    private FormField ReadField(JsonNode? node, string place)
    {
        var json = Object(node, place);
        var key = Text(json, "key", place);
        if (key.Length > 0)
            place = $"field \"{key}\"";
        RefuseUnknown(
            json, place,
            "key", "type", "label", "help", "placeholder", "applies", "required", "requiredWhen", "visibleWhen", "valueWhen", "refuseWhen", "prefill",
            "options", "limits", "messages", "column", "row", "autocomplete", "inputmode", "tone");
        if (!FieldKey().IsMatch(key))
            Problem(place, "the key must be a word in camelCase of at most 40 letters and digits");
        if (RuleData.ReservedNames.Contains(key))
            Problem(place, $"the key is reserved; rules find something else under \"{key}\"");

        var type = Text(json, "type", place);
        if (!_isPublished && type.Length > 0 && !_types.ContainsKey(type))
            Problem(place, $"there is no field type \"{type}\"; known: {string.Join(", ", _types.Keys.Order())}");

        var column = OptionalText(json, "column", place);
        if (column is not null && !FormColumns.Names.Contains(column))
            Problem(place, $"there is no column \"{column}\"; known: {string.Join(", ", FormColumns.Names.Order())}");

        var tone = OptionalText(json, "tone", place) ?? "info";
        if (tone is not ("info" or "warn"))
            Problem(place, "\"tone\" is info or warn");

        return new FormField
        {
            Key = key,
            Type = type,
            Label = Localized(json, "label", place),
            Help = OptionalLocalized(json, "help", place),
            Placeholder = OptionalLocalized(json, "placeholder", place),
            Applies = OptionalLocalized(json, "applies", place),
            RequiredWhen = Required(json, place),
            VisibleWhen = OptionalRule(json, "visibleWhen", place),
            ValueWhen = [.. OptionalItems(json, "valueWhen", place).Select(item => ReadForcedValue(item, $"{place}, valueWhen"))],
            RefuseWhen = [.. OptionalItems(json, "refuseWhen", place).Select(item => ReadRefusal(item, $"{place}, refuseWhen"))],
            Prefill = OptionalRule(json, "prefill", place),
            Options = Options(json, place),
            Limits = Limits(json, place),
            Messages = Messages(json, place),
            Column = column,
            Row = OptionalText(json, "row", place),
            Autocomplete = OptionalText(json, "autocomplete", place),
            InputMode = OptionalText(json, "inputmode", place),
            Tone = tone,
        };
    }

    private Rule? Required(JsonObject json, string place)
    {
        if (json["required"] is null)
            return OptionalRule(json, "requiredWhen", place);
        if (json["requiredWhen"] is not null)
            Problem(place, "\"required\" and \"requiredWhen\" exclude each other");
        if (json["required"] is not JsonValue value || !value.TryGetValue<bool>(out var required))
        {
            Problem(place, "\"required\" is true or false");
            return null;
        }
        return required ? new Rule(JsonValue.Create(true)) : null;
    }

    private ForcedValue ReadForcedValue(JsonNode? node, string place)
    {
        var json = Object(node, place);
        RefuseUnknown(json, place, "when", "value", "message");
        if (!json.ContainsKey("value"))
            Problem(place, "\"value\" is missing");
        return new ForcedValue(RequiredRule(json, "when", place), OptionalRule(json, "value", place) ?? new Rule(null), OptionalLocalized(json, "message", place));
    }

    private FieldRefusal ReadRefusal(JsonNode? node, string place)
    {
        var json = Object(node, place);
        RefuseUnknown(json, place, "when", "message");
        return new FieldRefusal(RequiredRule(json, "when", place), Localized(json, "message", place));
    }

    private List<FieldOption> Options(JsonObject json, string place)
    {
        var options = new List<FieldOption>();
        foreach (var node in OptionalItems(json, "options", place))
        {
            var option = Object(node, $"{place}, options");
            RefuseUnknown(option, $"{place}, options", "value", "label");
            options.Add(new FieldOption(Text(option, "value", $"{place}, options"), Localized(option, "label", $"{place}, options")));
        }
        foreach (var twice in options.GroupBy(option => option.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Problem(place, $"the option \"{twice.Key}\" is there {twice.Count()} times");

        return options;
    }

    private FieldLimits Limits(JsonObject json, string place)
    {
        if (json["limits"] is not { } node)
            return new FieldLimits();

        try
        {
            var limits = node.Deserialize<FieldLimits>(LimitsJson)!;
            if (limits.MinLength > limits.MaxLength)
                Problem(place, "minLength is more than maxLength");
            if (limits.Min > limits.Max)
                Problem(place, "min is more than max");
            if (limits.MaxFiles is < 1 or > 20 || limits.MaxMegabytes is < 1 or > 100)
                Problem(place, "maxFiles is 1 to 20, maxMegabytes 1 to 100");
            if (limits.LeadWorkingDays is < 0 or > 60)
                Problem(place, "leadWorkingDays is 0 to 60");
            if (limits.Pattern is { } pattern)
                _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            return limits;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            Problem(place, "\"limits\": " + exception.Message.Split(" Path:")[0]);
            return new FieldLimits();
        }
    }

    private Dictionary<string, LocalizedText> Messages(JsonObject json, string place)
    {
        var messages = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        if (json["messages"] is not { } node)
            return messages;

        var texts = Object(node, $"{place}, messages");
        foreach (var (key, _) in texts)
            messages[key] = Localized(texts, key, $"{place}, messages");
        return messages;
    }

    private Dictionary<string, string> Policies(JsonObject json, string place)
    {
        var policies = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json["policies"] is not { } node)
            return policies;

        var entries = Object(node, $"{place}, policies");
        foreach (var (key, _) in entries)
            policies[key] = Text(entries, key, $"{place}, policies");
        return policies;
    }

    private void AskFieldTypes(FormDefinition form)
    {
        foreach (var field in form.Fields)
        {
            var type = _types[field.Type];
            var place = $"field \"{field.Key}\"";
            foreach (var problem in type.FindProblems(field, form))
                Problem(place, problem);
            foreach (var key in field.Messages.Keys.Where(key => !type.MessageKeys.Contains(key)))
                Problem(place, $"type \"{field.Type}\" has no message \"{key}\"; known: {string.Join(", ", type.MessageKeys.Order())}");
            if (!type.HasAnswer && (field.RequiredWhen is not null || field.Column is not null || field.ValueWhen.Count > 0))
                Problem(place, $"type \"{field.Type}\" has no answer that could be required, forced or copied");
            if (type.DerivedFrom is not null && field.ValueWhen.Count > 0)
                Problem(place, $"type \"{field.Type}\" works its answer out itself; \"valueWhen\" has no place there");
        }
    }

    private List<FormField> Order(FormDefinition form)
    {
        try
        {
            return SettleOrder.Of(form, _types);
        }
        catch (FormatException exception)
        {
            _problems.Add(exception.Message);
            return [];
        }
    }

    private Rule RequiredRule(JsonObject json, string name, string place)
    {
        if (OptionalRule(json, name, place) is { } rule)
            return rule;
        Problem(place, $"\"{name}\" is missing");
        return new Rule(null);
    }

    private Rule? OptionalRule(JsonObject json, string name, string place)
    {
        if (!json.TryGetPropertyValue(name, out var node) || node is null)
            return null;

        var rule = new Rule(node);
        foreach (var problem in RuleProblems.In(rule))
            Problem(place, $"\"{name}\": {problem}");
        return rule;
    }

    private LocalizedText Localized(JsonObject json, string name, string place)
    {
        if (OptionalLocalized(json, name, place) is { } text)
            return text;
        if (!json.ContainsKey(name) || json[name] is null)
            Problem(place, $"\"{name}\" is missing");
        return new LocalizedText("", "", "", "");
    }

    private LocalizedText? OptionalLocalized(JsonObject json, string name, string place)
    {
        if (!json.TryGetPropertyValue(name, out var node) || node is null)
            return null;
        if (node is not JsonObject texts)
        {
            Problem(place, $"\"{name}\" is an object with the languages {string.Join(", ", LocalizedText.Languages)}");
            return null;
        }
        RefuseUnknown(texts, $"{place}, {name}", [.. LocalizedText.Languages]);
        var missing = LocalizedText.Languages.Where(language => texts[language] is not JsonValue value || !value.TryGetValue<string>(out var text) || string.IsNullOrWhiteSpace(text)).ToList();
        if (missing.Count > 0)
        {
            Problem(place, $"\"{name}\" lacks {string.Join(", ", missing)}");
            return null;
        }
        return new LocalizedText((string)texts["nl"]!, (string)texts["fr"]!, (string)texts["de"]!, (string)texts["en"]!);
    }

    private string Text(JsonObject json, string name, string place)
    {
        if (OptionalText(json, name, place) is { Length: > 0 } text)
            return text;
        Problem(place, $"\"{name}\" is missing");
        return "";
    }

    private string? OptionalText(JsonObject json, string name, string place)
    {
        if (!json.TryGetPropertyValue(name, out var node) || node is null)
            return null;
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
            return text;
        Problem(place, $"\"{name}\" is a text");
        return "";
    }

    private List<string> Texts(JsonObject json, string name, string place) =>
        [.. Items(json, name, place).Select(item => item is JsonValue value && value.TryGetValue<string>(out var text) ? text : "")];

    private JsonArray Items(JsonObject json, string name, string place)
    {
        if (json[name] is JsonArray { Count: > 0 } items)
            return items;
        Problem(place, $"\"{name}\" must be a list with at least one entry");
        return [];
    }

    private JsonArray OptionalItems(JsonObject json, string name, string place)
    {
        if (!json.TryGetPropertyValue(name, out var node) || node is null)
            return [];
        if (node is JsonArray items)
            return items;
        Problem(place, $"\"{name}\" is a list");
        return [];
    }

    private JsonObject Object(JsonNode? node, string place)
    {
        if (node is JsonObject json)
            return json;
        Problem(place, "must be a JSON object");
        return [];
    }

    private void RefuseUnknown(JsonObject json, string place, params string[] known)
    {
        foreach (var (name, _) in json)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                Problem(place, $"\"{name}\" means nothing here; known: {string.Join(", ", known)}");
        }
    }

    private void Problem(string place, string problem) => _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{place}: {problem}."));

    private static readonly JsonSerializerOptions LimitsJson = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex FormKey();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]{0,39}$")]
    private static partial Regex FieldKey();
}
