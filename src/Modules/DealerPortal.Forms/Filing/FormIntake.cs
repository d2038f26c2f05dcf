using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.FieldTypes;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Files;
using DealerPortal.Platform.Localisation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.Filing;

internal sealed class FormIntake(PortalDbContext db, IFileStore store, IStringLocalizer<Texts> texts) : IFormIntake
{
    public async Task<FormSubmission> TakeInAsync(FormVersion version, FormPost post, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, IReadOnlyList<AnswerFile>>(StringComparer.Ordinal);
        var refused = new List<FormError>();

        foreach (var field in version.Definition.Fields.Where(field => field.Type == FilesFieldType.TypeName))
        {
            var kept = await store.FindUnattachedAsync(post.Kept.GetValueOrDefault(field.Key) ?? [], cancellationToken);
            var taken = kept.Select(ToAnswerFile).ToList();
            foreach (var upload in post.Uploads.GetValueOrDefault(field.Key) ?? [])
                await TakeInAsync(field, upload, taken, refused, cancellationToken);
            if (taken.Count > 0)
                files[field.Key] = taken;
        }

        await db.SaveChangesAsync(cancellationToken);
        return new FormSubmission(post.Answers, files) { RefusedFiles = refused };
    }

    private async Task TakeInAsync(FormField field, IFormFile upload, List<AnswerFile> taken, List<FormError> refused, CancellationToken cancellationToken)
    {
        if (taken.Count >= field.Limits.MaxFiles)
        {
            refused.Add(new FormError(field.Key, texts.Plural("files.tooMany", field.Limits.MaxFiles, upload.FileName)));
            return;
        }

        await using var content = upload.OpenReadStream();
        var intake = await store.TakeInAsync(content, upload.FileName, FilesFieldType.KindsOf(field), field.Limits.MaxMegabytes * 1024L * 1024L, cancellationToken);
        if (intake.File is { } file)
            taken.Add(ToAnswerFile(file));
        else
            refused.Add(new FormError(field.Key, texts[intake.Refusal!.Key, intake.Refusal.Arguments]));
    }

    private static AnswerFile ToAnswerFile(FileSummary file) => new(file.Token, file.Name, FileKinds.ContentTypeOf(file.Kind), file.Size);
}
