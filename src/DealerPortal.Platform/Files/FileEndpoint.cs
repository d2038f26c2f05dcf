using DealerPortal.Platform.Data;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Platform.Files;

internal static class FileEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/files/{token}", DownloadAsync).ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(string token, PortalDbContext db, IBlobStore blobs, IEnumerable<IFileGate> gates, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Token == token, cancellationToken);
        if (file is null || !await MayReadAsync(file, gates, user, cancellationToken) || await blobs.OpenAsync(file.Token, cancellationToken) is not { } content)
            return Results.NotFound();

        // A private file is never kept by anything between us and the reader, and never runs as a page of ours.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var shownInline = file.Kind is FileKind.Jpeg or FileKind.Png or FileKind.Webp;
        return shownInline
            ? Results.Stream(content, FileKinds.ContentTypeOf(file.Kind), enableRangeProcessing: true)
            : Results.File(content, FileKinds.ContentTypeOf(file.Kind), file.Name, enableRangeProcessing: true);
    }

    private static async Task<bool> MayReadAsync(StoredFile file, IEnumerable<IFileGate> gates, CurrentUser user, CancellationToken cancellationToken)
    {
        if (file.OwnerKind is null)
            return file.UploadedBy is not null && file.UploadedBy == (user.AccountId ?? user.ApiKeyId);

        return gates.SingleOrDefault(gate => gate.OwnerKind == file.OwnerKind) is { } gate && await gate.MayReadAsync(file.OwnerKey!, user, cancellationToken);
    }
}
