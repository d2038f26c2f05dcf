using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Files;
using DealerPortal.Platform.Localisation;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.FieldTypes;

/// <summary>Files; what kind each is was told by its content when it was taken in.</summary>
internal sealed class FilesFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    public const string TypeName = "files";

    private static readonly HashSet<string> Keys = ["required"];

    private static readonly Dictionary<string, FileKind[]> Kinds = new(StringComparer.Ordinal)
    {
        ["image"] = [FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Heic],
        ["pdf"] = [FileKind.Pdf],
    };

    public override string Name => TypeName;

    public override string View => "/Pages/Shared/FormFields/_Files.cshtml";

    public override IReadOnlySet<string> MessageKeys => Keys;

    public static IReadOnlyList<FileKind> KindsOf(FormField field) => [.. field.Limits.Kinds.SelectMany(kind => Kinds.GetValueOrDefault(kind) ?? [])];

    /// <summary>HTML's accept: types and endings, because a phone that sends HEIC names it either way.</summary>
    public static string AcceptOf(FormField field) =>
        string.Join(',', KindsOf(field).SelectMany(kind => new[] { FileKinds.ContentTypeOf(kind), "." + FileKinds.ExtensionOf(kind) }));

    public override IEnumerable<string> FindProblems(FormField field, FormDefinition form)
    {
        foreach (var kind in field.Limits.Kinds.Where(kind => !Kinds.ContainsKey(kind)))
            yield return $"there is no kind of file \"{kind}\"; known: {string.Join(", ", Kinds.Keys)}";
        if (field.Column is not null)
            yield return "files can't be copied to a column";
    }

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new FieldReading(input.Files.Count == 0 ? null : new JsonArray([.. input.Files.Select(file => JsonValue.Create(file.Name))])));

    public override ValueTask<string?> CheckAsync(FieldAnswer answer, CancellationToken cancellationToken) =>
        ValueTask.FromResult(answer.Input.Files.Count > answer.Field.Limits.MaxFiles ? Texts.Plural("files.tooMany", answer.Field.Limits.MaxFiles, answer.Input.Files[^1].Name) : null);

    public override JsonNode? ToStored(JsonNode? answer, FieldInput input) => new JsonArray([.. input.Files.Select(file =>
        new JsonObject { ["token"] = file.Token, ["name"] = file.Name, ["contentType"] = file.ContentType, ["size"] = file.Size })]);

    public override string Describe(FormField field, JsonNode stored, string language) => "";

    public static IReadOnlyList<AnswerFile> FromStored(JsonNode stored) => stored is not JsonArray files ? [] :
        [.. files.OfType<JsonObject>().Select(file => new AnswerFile((string)file["token"]!, (string)file["name"]!, (string)file["contentType"]!, (long)file["size"]!))];

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context) => new()
    {
        ["maxFiles"] = field.Limits.MaxFiles,
        ["maxBytes"] = field.Limits.MaxMegabytes * 1024L * 1024L,
        ["kinds"] = new JsonArray([.. KindsOf(field).SelectMany(kind => new[] { FileKinds.ContentTypeOf(kind), "." + FileKinds.ExtensionOf(kind) }).Select(kind => (JsonNode)kind)]),
        ["messages"] = new JsonObject
        {
            ["tooMany"] = Texts.Plural("files.tooMany", field.Limits.MaxFiles, "{name}"),
            ["tooLarge"] = Texts["File.TooLarge", "{name}", field.Limits.MaxMegabytes].Value,
            ["wrongKind"] = Texts["File.WrongKind", "{name}", string.Join(", ", KindsOf(field).Select(FileKinds.ExtensionOf))].Value,
        },
    };
}
