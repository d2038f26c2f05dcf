namespace DealerPortal.Platform.Files;

/// <summary>Where the bytes are: a folder, or an object store shared by several nodes.</summary>
internal interface IBlobStore
{
    /// <summary>Writes all of it or nothing; the key is new.</summary>
    Task WriteAsync(string key, Stream content, CancellationToken cancellationToken);

    /// <summary>Null when there is no such blob.</summary>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    /// <summary>Does nothing when there is no such blob.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);
}

/// <summary>Files below <c>&lt;data&gt;/files</c>, spread over 256 folders.</summary>
internal sealed class FolderBlobStore(PortalPaths paths) : IBlobStore
{
    public async Task WriteAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            await content.CopyToAsync(file, cancellationToken);

        File.Move(unfinished, path);
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true) : null);
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    // Keys are hexadecimal tokens of our own making, never a name from outside.
    private string PathOf(string key) => Path.Combine(paths.Data, "files", key[..2], key);
}
