using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Platform.Files;

internal sealed class FileStore(PortalDbContext db, IBlobStore blobs, IOutbox outbox, CurrentUser user, TimeProvider clock) : IFileStore
{
    private static readonly TimeSpan KeepUnattached = TimeSpan.FromDays(1);

    private Guid? Sender => user.AccountId ?? user.ApiKeyId;

    public async Task<FileIntake> TakeInAsync(Stream content, string name, IReadOnlyCollection<FileKind> allowed, long maxBytes, CancellationToken cancellationToken)
    {
        var shownName = CleanName(name);
        using var buffer = new MemoryStream();
        if (!await CopyAtMostAsync(content, buffer, maxBytes, cancellationToken))
            return new(null, new Refusal("File.TooLarge", shownName, maxBytes / 1024 / 1024));
        if (buffer.Length == 0)
            return new(null, new Refusal("File.Empty", shownName));

        var kind = FileKinds.Of(buffer.GetBuffer().AsSpan(0, (int)Math.Min(buffer.Length, FileKinds.SignatureLength)));
        if (!allowed.Contains(kind))
            return new(null, new Refusal("File.WrongKind", shownName, string.Join(", ", allowed.Select(FileKinds.ExtensionOf))));

        var file = new StoredFile { Name = shownName, Kind = kind, Size = buffer.Length, UploadedAt = clock.GetUtcNow(), UploadedBy = Sender };
        buffer.Position = 0;
        await blobs.WriteAsync(file.Token, buffer, cancellationToken);
        db.Add(file);
        outbox.Schedule(new UploadAbandoned(file.Token), clock.GetUtcNow() + KeepUnattached);
        return new(file.ToSummary(), null);
    }

    public async Task<IReadOnlyList<FileSummary>> FindUnattachedAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) =>
        [.. (await UnattachedAsync(tokens, cancellationToken)).Select(file => file.ToSummary())];

    public async Task AttachAsync(IReadOnlyCollection<string> tokens, string ownerKind, string ownerKey, CancellationToken cancellationToken)
    {
        foreach (var file in await UnattachedAsync(tokens, cancellationToken))
            file.AttachTo(ownerKind, ownerKey);
    }

    public async Task<IReadOnlyList<FileSummary>> OfAsync(string ownerKind, string ownerKey, CancellationToken cancellationToken) =>
        await db.Set<StoredFile>()
            .Where(file => file.OwnerKind == ownerKind && file.OwnerKey == ownerKey)
            .OrderBy(file => file.UploadedAt)
            .Select(file => new FileSummary(file.Token, file.Name, file.Kind, file.Size, file.UploadedAt))
            .ToListAsync(cancellationToken);

    private async Task<List<StoredFile>> UnattachedAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken)
    {
        if (tokens.Count == 0 || Sender is null)
            return [];

        return await db.Set<StoredFile>().Where(file => tokens.Contains(file.Token) && file.OwnerKind == null && file.UploadedBy == Sender).ToListAsync(cancellationToken);
    }

    private static async Task<bool> CopyAtMostAsync(Stream from, MemoryStream to, long maxBytes, CancellationToken cancellationToken)
    {
        var chunk = new byte[81920];
        int read;
        while ((read = await from.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (to.Length + read > maxBytes)
                return false;

            to.Write(chunk, 0, read);
        }

        return true;
    }

    private static string CleanName(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var clean = new string([.. last.Where(character => !char.IsControl(character) && character is not ('"' or '<' or '>' or ':' or '|' or '?' or '*'))]).Trim().TrimStart('.');
        if (clean.Length == 0)
            clean = "file";

        return clean.Length <= 120 ? clean : clean[..100] + Path.GetExtension(clean)[..Math.Min(20, Path.GetExtension(clean).Length)];
    }
}

/// <summary>A day has passed since the upload; whatever still belongs to nothing goes.</summary>
internal sealed record UploadAbandoned(string Token);

internal sealed class RemoveUploadWhenAbandoned(PortalDbContext db, IBlobStore blobs) : IEventHandler<UploadAbandoned>
{
    public async Task HandleAsync(UploadAbandoned fact, CancellationToken cancellationToken)
    {
        var file = await db.Set<StoredFile>().SingleOrDefaultAsync(candidate => candidate.Token == fact.Token && candidate.OwnerKind == null, cancellationToken);
        if (file is null)
            return;

        await blobs.DeleteAsync(file.Token, cancellationToken);
        db.Remove(file);
    }
}
