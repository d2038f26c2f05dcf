using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.Rules;

namespace DealerPortal.Forms.Definitions;

/// <summary>Which answers and facts a rule looks at.</summary>
internal static class RuleReferences
{
    /// <summary>Names without what follows their first dot, e.g. <c>product</c> for <c>product.brand</c>.</summary>
    public static IReadOnlySet<string> Of(Rule rule)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(rule.Tree, names);
        return names;
    }

    public static bool IsConstant(object? node) => node switch
    {
        IReadOnlyDictionary<string, object?> => false,
        IReadOnlyList<object?> list => list.All(IsConstant),
        _ => true,
    };

    private static void Collect(object? node, HashSet<string> names)
    {
        if (node is IReadOnlyList<object?> list)
        {
            foreach (var item in list)
                Collect(item, names);
            return;
        }
        if (node is not IReadOnlyDictionary<string, object?> { Count: 1 } logic)
            return;

        var (name, argument) = logic.First();
        var arguments = argument as IReadOnlyList<object?> ?? [argument];
        switch (name)
        {
            case "var":
                Add(First(arguments), names);
                break;
            case "missing":
                foreach (var key in First(arguments) as IReadOnlyList<object?> ?? arguments)
                    Add(key, names);
                break;
            case "missing_some":
                foreach (var key in arguments.ElementAtOrDefault(1) as IReadOnlyList<object?> ?? [])
                    Add(key, names);
                break;
            case var scoped when JsonLogic.ScopesSecondArgument(scoped):
                // The second argument sees one item at a time, not the form's data.
                Collect(arguments.ElementAtOrDefault(0), names);
                Collect(arguments.ElementAtOrDefault(2), names);
                break;
            default:
                Collect(argument, names);
                break;
        }
    }

    private static object? First(IReadOnlyList<object?> arguments) => arguments.Count > 0 ? arguments[0] : null;

    private static void Add(object? key, HashSet<string> names)
    {
        if (key is not null)
            names.Add(JsValue.ToText(key).Split('.')[0]);
    }
}
