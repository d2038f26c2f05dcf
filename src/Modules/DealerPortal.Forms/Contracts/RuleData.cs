using System.Text.Json.Nodes;
using DealerPortal.Forms.Rules;

namespace DealerPortal.Forms.Contracts;

/// <summary>What rules may look at: the answers by key, and what is known around them.</summary>
public sealed class RuleData
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>Names that no answer may have, because rules find something else under them.</summary>
    public static IReadOnlySet<string> ReservedNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "product", "policies", "country", "language", "today", "user", "organisation" };

    internal object Tree => _values;

    /// <summary>A copy of the value under <paramref name="name"/>; null where there is none.</summary>
    public JsonNode? this[string name]
    {
        get => RuleTree.ToJson(_values.GetValueOrDefault(name));
        set => _values[name] = RuleTree.From(value);
    }

    /// <summary>The text under a dotted path such as <c>product.brand</c>; null where there is none.</summary>
    public string? Text(string path) =>
        JsonLogic.Apply(new Dictionary<string, object?> { ["var"] = path }, _values) as string;

    /// <summary>The whole as the browser gets it.</summary>
    public JsonObject ToJson() => (JsonObject)RuleTree.ToJson(_values)!;
}
