namespace DealerPortal.Forms.Rules;

/// <summary>
/// Evaluates JsonLogic (https://jsonlogic.com/operations.html) on the server. The browser runs the format's own npm package,
/// json-logic-js; both get the same rule and the same data, so every operator here follows that package's JavaScript semantics,
/// its coercions included.
/// </summary>
/// <remarks>
/// Values are null, bool, double, string, <c>IReadOnlyList&lt;object?&gt;</c> and <c>IReadOnlyDictionary&lt;string, object?&gt;</c>. Lists are equal when
/// they are the same list, so each is made new, the empty one too.
/// </remarks>
internal static class JsonLogic
{
    private static readonly Dictionary<string, Func<object?[], object?, object?>> Operators = new(StringComparer.Ordinal)
    {
        ["=="] = (a, _) => JsValue.LooselyEqual(At(a, 0), At(a, 1)),
        ["==="] = (a, _) => JsValue.StrictlyEqual(At(a, 0), At(a, 1)),
        ["!="] = (a, _) => !JsValue.LooselyEqual(At(a, 0), At(a, 1)),
        ["!=="] = (a, _) => !JsValue.StrictlyEqual(At(a, 0), At(a, 1)),
        [">"] = (a, _) => JsValue.Less(At(a, 1), At(a, 0)),
        [">="] = (a, _) => JsValue.LessOrEqual(At(a, 1), At(a, 0)),
        ["<"] = (a, _) => JsValue.Less(At(a, 0), At(a, 1)) && (At(a, 2) == JsValue.Undefined || JsValue.Less(At(a, 1), At(a, 2))),
        ["<="] = (a, _) => JsValue.LessOrEqual(At(a, 0), At(a, 1)) && (At(a, 2) == JsValue.Undefined || JsValue.LessOrEqual(At(a, 1), At(a, 2))),
        ["!!"] = (a, _) => IsTruthy(At(a, 0)),
        ["!"] = (a, _) => !IsTruthy(At(a, 0)),
        ["%"] = (a, _) => JsValue.ToNumber(At(a, 0)) % JsValue.ToNumber(At(a, 1)),
        ["log"] = (a, _) => At(a, 0),
        ["in"] = (a, _) => In(At(a, 0), At(a, 1)),
        ["cat"] = (a, _) => JsValue.Join(a, ""),
        ["substr"] = (a, _) => Substring(JsValue.ToText(At(a, 0)), At(a, 1), At(a, 2)),
        ["+"] = (a, _) => a.Aggregate(0d, (sum, value) => sum + JsValue.ParseFloat(value)),
        ["*"] = (a, _) => Product(a),
        ["-"] = (a, _) => At(a, 1) == JsValue.Undefined ? -JsValue.ToNumber(At(a, 0)) : JsValue.ToNumber(At(a, 0)) - JsValue.ToNumber(At(a, 1)),
        ["/"] = (a, _) => JsValue.ToNumber(At(a, 0)) / JsValue.ToNumber(At(a, 1)),
        ["min"] = (a, _) => Extreme(a, double.PositiveInfinity, Math.Min),
        ["max"] = (a, _) => Extreme(a, double.NegativeInfinity, Math.Max),
        ["merge"] = (a, _) => a.SelectMany(value => value as IReadOnlyList<object?> ?? [value]).ToList(),
        ["var"] = (a, data) => Variable(At(a, 0), At(a, 1), data),
        ["missing"] = (a, data) => Missing(At(a, 0) as IReadOnlyList<object?> ?? a, data),
        ["missing_some"] = (a, data) => MissingSome(At(a, 0), At(a, 1), data),
    };

    /// <summary>These decide themselves which of their arguments are evaluated, and against what.</summary>
    private static readonly Dictionary<string, Func<IReadOnlyList<object?>, object?, object?>> ControlOperators = new(StringComparer.Ordinal)
    {
        ["if"] = If,
        ["?:"] = If,
        ["and"] = (a, data) => FirstOrLast(a, data, truthy: false),
        ["or"] = (a, data) => FirstOrLast(a, data, truthy: true),
        ["filter"] = (a, data) => Items(a, data) is { } items ? items.Where(item => IsTruthy(Apply(At(a, 1), item))).ToList() : new List<object?>(),
        ["map"] = (a, data) => Items(a, data) is { } items ? items.Select(item => Apply(At(a, 1), item)).ToList() : new List<object?>(),
        ["reduce"] = Reduce,
        ["all"] = (a, data) => Items(a, data) is { Count: > 0 } items && items.All(item => IsTruthy(Apply(At(a, 1), item))),
        ["none"] = (a, data) => Items(a, data) is not { } items || !items.Any(item => IsTruthy(Apply(At(a, 1), item))),
        ["some"] = (a, data) => Items(a, data) is { } items && items.Any(item => IsTruthy(Apply(At(a, 1), item))),
    };

    public static bool IsOperator(string name) => Operators.ContainsKey(name) || ControlOperators.ContainsKey(name);

    /// <summary>Operators whose second argument is evaluated against each item instead of the form's data.</summary>
    public static bool ScopesSecondArgument(string name) => name is "filter" or "map" or "reduce" or "all" or "none" or "some";

    /// <exception cref="FormatException">The rule names an operator that JsonLogic does not have.</exception>
    public static object? Apply(object? rule, object? data)
    {
        if (rule is IReadOnlyList<object?> list)
            return list.Select(item => Apply(item, data)).ToList();
        if (rule is not IReadOnlyDictionary<string, object?> { Count: 1 } logic)
            return rule;

        var (name, argument) = logic.First();
        var arguments = argument as IReadOnlyList<object?> ?? [argument];

        if (ControlOperators.TryGetValue(name, out var control))
            return control(arguments, data);
        if (Operators.TryGetValue(name, out var apply))
            return apply(arguments.Select(item => Apply(item, data)).ToArray(), data);

        throw new FormatException($"'{name}' is not an operator of JsonLogic.");
    }

    /// <summary>JsonLogic's own truth: as in JavaScript, but an empty array is false (https://jsonlogic.com/truthy.html).</summary>
    public static bool IsTruthy(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        double number => number != 0 && !double.IsNaN(number),
        string text => text.Length > 0,
        IReadOnlyList<object?> list => list.Count > 0,
        _ => value != JsValue.Undefined,
    };

    private static object? At(IReadOnlyList<object?> arguments, int index) => index < arguments.Count ? arguments[index] : JsValue.Undefined;

    private static object? If(IReadOnlyList<object?> branches, object? data)
    {
        var index = 0;
        for (; index < branches.Count - 1; index += 2)
        {
            if (IsTruthy(Apply(branches[index], data)))
                return Apply(branches[index + 1], data);
        }
        return index < branches.Count ? Apply(branches[index], data) : null;
    }

    private static object? FirstOrLast(IReadOnlyList<object?> arguments, object? data, bool truthy)
    {
        object? current = JsValue.Undefined;
        foreach (var argument in arguments)
        {
            current = Apply(argument, data);
            if (IsTruthy(current) == truthy)
                return current;
        }
        return current;
    }

    private static IReadOnlyList<object?>? Items(IReadOnlyList<object?> arguments, object? data) =>
        Apply(At(arguments, 0), data) as IReadOnlyList<object?>;

    private static object? Reduce(IReadOnlyList<object?> arguments, object? data)
    {
        var start = At(arguments, 2) == JsValue.Undefined ? null : Apply(At(arguments, 2), data);
        return Items(arguments, data) is not { } items
            ? start
            : items.Aggregate(start, (accumulator, current) => Apply(
                At(arguments, 1),
                new Dictionary<string, object?> { ["current"] = current, ["accumulator"] = accumulator }));
    }

    private static bool In(object? needle, object? haystack) => haystack switch
    {
        string { Length: > 0 } text => text.Contains(JsValue.ToText(needle), StringComparison.Ordinal),
        IReadOnlyList<object?> list => list.Any(item => JsValue.StrictlyEqual(item, needle)),
        _ => false,
    };

    private static string Substring(string text, object? start, object? length)
    {
        if (length != JsValue.Undefined && JsValue.Less(length, 0d))
        {
            // A negative length leaves that many characters off the end, as PHP does.
            var rest = Slice(text, start, JsValue.Undefined);
            return Slice(rest, 0d, rest.Length + JsValue.ToNumber(length));
        }
        return Slice(text, start, length);
    }

    private static string Slice(string text, object? start, object? length)
    {
        var from = JsValue.ToInteger(start);
        from = from < 0 ? Math.Max(text.Length + from, 0) : Math.Min(from, text.Length);
        var wanted = length == JsValue.Undefined ? text.Length : JsValue.ToInteger(length);
        var taken = Math.Min(Math.Max(wanted, 0), text.Length - from);
        return text.Substring((int)from, (int)taken);
    }

    private static object? Product(object?[] factors)
    {
        if (factors.Length == 0)
            throw new FormatException("'*' needs at least one argument.");

        // A single factor comes back as it is, because the reference implementation reduces without a start value.
        return factors.Length == 1 ? factors[0] : factors.Skip(1).Aggregate(JsValue.ParseFloat(factors[0]), (product, factor) => product * JsValue.ParseFloat(factor));
    }

    private static double Extreme(object?[] values, double start, Func<double, double, double> choose) =>
        values.Aggregate(start, (extreme, value) => choose(extreme, JsValue.ToNumber(value)));

    private static object? Variable(object? path, object? fallback, object? data)
    {
        var notFound = fallback == JsValue.Undefined ? null : fallback;
        if (path is null or "" || path == JsValue.Undefined)
            return data;

        var current = data;
        foreach (var step in JsValue.ToText(path).Split('.'))
        {
            if (current is null || current == JsValue.Undefined)
                return notFound;
            current = JsValue.Property(current, step);
            if (current == JsValue.Undefined)
                return notFound;
        }
        return current;
    }

    private static List<object?> Missing(IReadOnlyList<object?> keys, object? data) =>
        keys.Where(key => Variable(key, JsValue.Undefined, data) is null or "").ToList();

    private static List<object?> MissingSome(object? needed, object? options, object? data)
    {
        var keys = options as IReadOnlyList<object?> ?? [];
        var missing = Missing(keys, data);
        return JsValue.LessOrEqual(needed, (double)(keys.Count - missing.Count)) ? [] : missing;
    }
}
