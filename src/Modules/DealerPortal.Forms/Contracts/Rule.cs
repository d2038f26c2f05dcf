using System.Text.Json;
using System.Text.Json.Nodes;
using DealerPortal.Forms.Rules;

namespace DealerPortal.Forms.Contracts;

/// <summary>
/// One JsonLogic expression (https://jsonlogic.com) over a form's rule data:
/// <c>{"&lt;answerKey&gt;": value, …, "product": {"code", "brand", "group", "serviceType"}, "policies": {…}, "country": "BE", "today": "2026-11-23"}</c>.
/// Immutable, so that one instance serves all requests.
/// </summary>
public sealed class Rule
{
    private readonly object? _tree;

    /// <param name="json">The expression; a constant is an expression too.</param>
    public Rule(JsonNode? json)
    {
        _tree = RuleTree.From(json);
        Json = json?.ToJsonString() ?? "null";
    }

    /// <summary>The expression as the browser gets it.</summary>
    public string Json { get; }

    internal object? Tree => _tree;

    /// <exception cref="FormatException"><paramref name="json"/> is not JSON.</exception>
    public static Rule Parse(string json)
    {
        try
        {
            return new Rule(JsonNode.Parse(json));
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    /// <summary>The expression's value as JSON; what JSON cannot hold (NaN, infinity) becomes null, as in the browser.</summary>
    public JsonNode? Evaluate(RuleData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return RuleTree.ToJson(JsonLogic.Apply(_tree, data.Tree));
    }

    /// <summary>Whether the expression's value counts as true, by JsonLogic's own table of truth.</summary>
    public bool Holds(RuleData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return JsonLogic.IsTruthy(JsonLogic.Apply(_tree, data.Tree));
    }

    public override string ToString() => Json;
}
