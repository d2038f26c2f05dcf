using System.Text.Json.Nodes;
using DealerPortal.Forms.Definitions;
using DealerPortal.Forms.Filing;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Forms.Publishing;

/// <summary>Makes a definition the one dealers fill in. A definition with problems is never stored.</summary>
internal sealed class FormPublisher(PortalDbContext db, FormShelf shelf, FieldTypeRegistry types, TimeProvider clock)
{
    /// <returns>The problems that kept it from being published; empty when it is.</returns>
    public async Task<IReadOnlyList<string>> PublishAsync(JsonNode? json, CancellationToken cancellationToken)
    {
        var reading = DefinitionReader.Read(json, types.All);
        if (reading.Definition is not { } definition)
            return reading.Problems;

        var form = await db.Set<StoredForm>().Include(candidate => candidate.Versions).SingleOrDefaultAsync(candidate => candidate.Key == definition.Key, cancellationToken);
        if (form is null)
        {
            form = new StoredForm(definition.Key);
            db.Add(form);
        }

        if (form.Publish(CanonicalJson.Of(json), clock.GetUtcNow()) is { } version)
            db.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        shelf.Clear();
        return [];
    }
}
