using System.Collections.Concurrent;
using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Publishing;

/// <summary>
/// Published forms in memory, because nearly every page asks for one. A version never changes and stays; which version is the published one
/// is asked again after a publication here, and after a minute in case another node published.
/// </summary>
internal sealed class FormShelf(TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, FormVersion> _versions = new();
    private volatile Shown? _shown;

    private sealed record Shown(IReadOnlyList<FormVersion> Forms, DateTimeOffset At);

    /// <summary>The published forms, or null when they have to be read.</summary>
    public IReadOnlyList<FormVersion>? Published => _shown is { } shown && clock.GetUtcNow() - shown.At < Freshness ? shown.Forms : null;

    public FormVersion? Find(Guid versionId) => _versions.GetValueOrDefault(versionId);

    public FormVersion Keep(FormVersion version) => _versions.GetOrAdd(version.Id, version);

    public void Show(IReadOnlyList<FormVersion> forms) => _shown = new Shown(forms, clock.GetUtcNow());

    public void Clear() => _shown = null;
}
