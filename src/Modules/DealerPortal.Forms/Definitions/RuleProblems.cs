using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.Rules;

namespace DealerPortal.Forms.Definitions;

/// <summary>What would make a rule fail, or mean something else than its author thinks, once a form is filled in.</summary>
internal static class RuleProblems
{
    private const int MaxDepth = 40;

    public static IEnumerable<string> In(Rule rule) => In(rule.Tree, depth: 0);

    private static IEnumerable<string> In(object? node, int depth)
    {
        if (depth > MaxDepth)
            return [$"is nested more than {MaxDepth} deep"];
        if (node is IReadOnlyList<object?> list)
            return list.SelectMany(item => In(item, depth + 1));
        if (node is not IReadOnlyDictionary<string, object?> logic)
            return [];
        if (logic.Count != 1)
            return ["an operation is an object with exactly one member, the operator"];

        var (name, argument) = logic.First();
        if (!JsonLogic.IsOperator(name))
            return [$"\"{name}\" is not an operator of JsonLogic"];
        if (name is "var" or "missing" or "missing_some" && !RuleReferences.IsConstant(argument))
            return [$"\"{name}\" names its answers outright; a name worked out by a rule can't be checked"];

        return In(argument, depth + 1);
    }
}
