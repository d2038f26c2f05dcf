using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Filing;

/// <summary>The field types the portal's modules bring, by name.</summary>
internal sealed class FieldTypeRegistry(IEnumerable<IFieldType> types)
{
    private readonly Dictionary<string, IFieldType> _byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public IEnumerable<IFieldType> All => _byName.Values;

    /// <summary>Null when the module that brought the type is gone.</summary>
    public IFieldType? Find(string name) => _byName.GetValueOrDefault(name);
}
