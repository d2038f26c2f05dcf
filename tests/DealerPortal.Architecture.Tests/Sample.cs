using System.Collections;

namespace DealerPortal.Architecture.Tests;

/// <summary>Makes a value of any record, every part of it filled, so that what does not survive a round trip shows.</summary>
internal static class Sample
{
    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;

        if (type == typeof(string))
            return "één";
        if (type == typeof(Guid))
            return Guid.CreateVersion7();
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).AddTicks(1234567);
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 2, 3);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromMinutes(90);
        if (type == typeof(bool))
            return true;
        if (type.IsEnum)
            return Enum.GetValues(type) is { Length: > 0 } values ? values.GetValue(values.Length - 1)! : throw new NotSupportedException(type.FullName);
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(7, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsGenericType && DictionaryOf(type) is { } pair)
            return Filled((IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(pair))!, pair);
        if (ElementOf(type) is { } element)
            return ListOf(type, element);

        return Made(type);
    }

    private static Type[]? DictionaryOf(Type type) =>
        type.GetGenericTypeDefinition() is var generic && (generic == typeof(Dictionary<,>) || generic == typeof(IDictionary<,>) || generic == typeof(IReadOnlyDictionary<,>)) ? type.GetGenericArguments() : null;

    private static IDictionary Filled(IDictionary dictionary, Type[] pair)
    {
        dictionary.Add(Of(pair[0]), Of(pair[1]));
        return dictionary;
    }

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType() : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;

    private static object ListOf(Type type, Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element), 0);
        return type.IsAssignableFrom(array.GetType()) ? array : Activator.CreateInstance(type, array)!;
    }

    /// <summary>By the longest constructor, then whatever can still be set.</summary>
    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().Where(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new NotSupportedException($"{type.FullName} has no public constructor.");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);

        var given = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && !given.Contains(property.Name)))
            property.SetValue(made, Of(property.PropertyType));
        return made;
    }
}
