namespace DealerPortal.Platform.Files;

/// <summary>
/// Private files. A file is taken in first (it then belongs to whoever sent it, for a day), attached to what it belongs to later,
/// and served at <c>/files/{token}</c> to those the owner's <see cref="IFileGate"/> lets in.
/// </summary>
public interface IFileStore
{
    /// <summary>Stores the content and notes the file in the current <see cref="Data.PortalDbContext"/> (saved by the caller).</summary>
    /// <param name="content">Read to its end or until <paramref name="maxBytes"/> is passed.</param>
    /// <param name="name">As the sender called it; any path in it is dropped.</param>
    /// <param name="maxBytes">Larger content is refused.</param>
    Task<FileIntake> TakeInAsync(Stream content, string name, IReadOnlyCollection<FileKind> allowed, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Files of these tokens that the current user sent and that belong to nothing yet; others are left out.</summary>
    Task<IReadOnlyList<FileSummary>> FindUnattachedAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken);

    /// <summary>Makes unattached files of the current user belong to something; saved by the caller.</summary>
    /// <param name="ownerKind">Which gate decides who may read, e.g. <c>case</c>.</param>
    /// <param name="ownerKey">What the gate finds it by, e.g. the case number.</param>
    Task AttachAsync(IReadOnlyCollection<string> tokens, string ownerKind, string ownerKey, CancellationToken cancellationToken);

    /// <summary>The files that belong to something, oldest first.</summary>
    Task<IReadOnlyList<FileSummary>> OfAsync(string ownerKind, string ownerKey, CancellationToken cancellationToken);
}

/// <summary>Either the file or the reason it was refused.</summary>
public sealed record FileIntake(FileSummary? File, Refusal? Refusal);

/// <param name="Token">Unguessable name in URLs.</param>
/// <param name="Size">In bytes.</param>
public sealed record FileSummary(string Token, string Name, FileKind Kind, long Size, DateTimeOffset UploadedAt)
{
    public string Url => "/files/" + Token;
}

/// <summary>Decides who may read the files of one kind of owner.</summary>
public interface IFileGate
{
    string OwnerKind { get; }

    Task<bool> MayReadAsync(string ownerKey, Security.CurrentUser user, CancellationToken cancellationToken);
}
