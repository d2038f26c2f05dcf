using System.Text.Json;
using System.Text.Json.Nodes;

namespace DealerPortal.Forms.Rules;

/// <summary>Turns JSON into the plain values <see cref="JsonLogic"/> works on, and back. A JsonNode is neither immutable nor safe to share.</summary>
internal static class RuleTree
{
    public static object? From(JsonNode? json) => json switch
    {
        null => null,
        JsonObject members => members.ToDictionary(member => member.Key, member => From(member.Value), StringComparer.Ordinal),
        JsonArray items => items.Select(From).ToList(),
        JsonValue value => Scalar(value),
        _ => throw new FormatException("Unknown kind of JSON."),
    };

    public static JsonNode? ToJson(object? value) => value switch
    {
        bool flag => JsonValue.Create(flag),
        double number => double.IsFinite(number) ? Number(number) : null,
        string text => JsonValue.Create(text),
        IReadOnlyDictionary<string, object?> members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, ToJson(member.Value)))),
        IReadOnlyList<object?> items => new JsonArray([.. items.Select(ToJson)]),
        _ => null,
    };

    private static object? Scalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private static JsonValue Number(double number) =>
        number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number);
}
