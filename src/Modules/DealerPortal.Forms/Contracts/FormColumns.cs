using System.Globalization;

namespace DealerPortal.Forms.Contracts;

/// <summary>Answers copied to real columns of the case, by the column's name in the definition.</summary>
public sealed class FormColumns(IReadOnlyDictionary<string, string> values)
{
    /// <summary>The names a definition may use.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "modelCode", "serialNumber", "serviceType", "reference", "description", "deviceLocation", "preferredDate", "purchaseDate",
        "endUserName", "endUserStreet", "endUserPostalCode", "endUserCity", "endUserPhone", "endUserEmail", "notifyByEmail", "grmsNumber", "relatedCase",
    };

    /// <summary>The column's text; null where the form has no such answer.</summary>
    public string? Text(string column) => values.GetValueOrDefault(column);

    public DateOnly? Date(string column) =>
        DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public bool? Flag(string column) => bool.TryParse(Text(column), out var flag) ? flag : null;
}
