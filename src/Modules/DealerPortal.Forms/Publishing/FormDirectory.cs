using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.Definitions;
using DealerPortal.Forms.Filing;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Forms.Publishing;

internal sealed class FormDirectory(PortalDbContext db, FormShelf shelf, FieldTypeRegistry types) : IFormDirectory
{
    public async Task<FormVersion?> FindPublishedAsync(string key, CancellationToken cancellationToken) =>
        (await ListPublishedAsync(cancellationToken)).FirstOrDefault(form => form.Key == key);

    public async Task<FormVersion?> FindVersionAsync(Guid versionId, CancellationToken cancellationToken)
    {
        if (shelf.Find(versionId) is { } known)
            return known;

        var stored = await db.Set<StoredFormVersion>().AsNoTracking().SingleOrDefaultAsync(version => version.Id == versionId, cancellationToken);
        return stored is null ? null : shelf.Keep(Read(stored));
    }

    public async Task<IReadOnlyList<FormVersion>> ListPublishedAsync(CancellationToken cancellationToken)
    {
        if (shelf.Published is { } published)
            return published;

        var stored = await db.Set<StoredForm>()
            .Join(db.Set<StoredFormVersion>(), form => form.PublishedVersionId, version => version.Id, (form, version) => new { form.Key, version })
            .OrderBy(row => row.Key)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var forms = stored.Select(row => shelf.Find(row.version.Id) ?? shelf.Keep(Read(row.version))).ToList();
        shelf.Show(forms);
        return forms;
    }

    public async Task<IReadOnlyDictionary<string, string>> KindLabelsAsync(string language, CancellationToken cancellationToken) =>
        (await ListPublishedAsync(cancellationToken)).ToDictionary(form => form.Key, form => form.Definition.Kind.In(language), StringComparer.Ordinal);

    private FormVersion Read(StoredFormVersion stored) => new(stored.Id, stored.Number, DefinitionReader.ReadPublished(stored.Json, types.All));
}
