namespace DealerPortal.Platform.Modules;

/// <summary>Announces an assembly as a module of the portal; stands once in its Manifest.cs.</summary>
/// <param name="name">The module's short name, e.g. <c>Cases</c>; other manifests name it by this.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>One line for administrators.</summary>
    public required string Description { get; init; }

    /// <summary>Short names of the modules whose contracts this one uses; they are started first.</summary>
    public string[] Dependencies { get; init; } = [];
}
