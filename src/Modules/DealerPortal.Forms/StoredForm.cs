namespace DealerPortal.Forms;

/// <summary>A request form: a name and its versions, of which one is the published one.</summary>
internal sealed class StoredForm
{
    private readonly List<StoredFormVersion> _versions = [];

    private StoredForm()
    {
    }

    public StoredForm(string key) => Key = key;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Key { get; private init; } = "";

    public Guid? PublishedVersionId { get; private set; }

    public IReadOnlyList<StoredFormVersion> Versions => _versions;

    /// <summary>Publishes the definition as a new version, unless it says exactly what the published one says.</summary>
    /// <param name="json">Checked, and in canonical form.</param>
    /// <returns>The new version; null when nothing changed.</returns>
    public StoredFormVersion? Publish(string json, DateTimeOffset now)
    {
        if (_versions.SingleOrDefault(version => version.Id == PublishedVersionId)?.Json == json)
            return null;

        var version = new StoredFormVersion { FormId = Id, Number = _versions.Count + 1, Json = json, PublishedAt = now };
        _versions.Add(version);
        PublishedVersionId = version.Id;
        return version;
    }
}

/// <summary>What a form asked from <see cref="PublishedAt"/> on. Never changed: cases were filed with it.</summary>
internal sealed class StoredFormVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FormId { get; init; }
    public required int Number { get; init; }

    /// <summary>The definition in canonical form.</summary>
    public required string Json { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
