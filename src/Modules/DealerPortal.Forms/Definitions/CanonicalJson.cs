using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DealerPortal.Forms.Definitions;

/// <summary>One spelling for JSON that means the same: members in order of name, no blanks. Two definitions are equal when these are.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? json) => Sort(json)?.ToJsonString(Compact) ?? "null";

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sort)]),
        _ => node?.DeepClone(),
    };
}
