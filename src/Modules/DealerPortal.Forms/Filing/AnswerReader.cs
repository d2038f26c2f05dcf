using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.FieldTypes;
using DealerPortal.Platform.Localisation;

namespace DealerPortal.Forms.Filing;

internal sealed class AnswerReader(FieldTypeRegistry types) : IAnswerReader
{
    public IReadOnlyList<AnsweredSection> Read(FormVersion version, JsonObject answers, string language)
    {
        using var scope = language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName ? null : new LanguageScope(language, "BE");

        return [.. version.Definition.Sections
            .Select(section => new AnsweredSection(
                section.Key,
                section.Title.In(language),
                [.. section.Fields.Where(field => Says(field, answers[field.Key])).Select(field => Read(field, answers[field.Key]!, language))]))
            .Where(section => section.Fields.Count > 0)];
    }

    /// <summary>An empty box says nothing; a question answered with no does.</summary>
    private static bool Says(FormField field, JsonNode? stored) => stored is not null && !(field.Type == CheckFieldType.TypeName && stored.GetValueKind() == JsonValueKind.False);

    private AnsweredField Read(FormField field, JsonNode stored, string language)
    {
        var files = field.Type == FilesFieldType.TypeName ? FilesFieldType.FromStored(stored) : [];
        return new AnsweredField(field.Key, field.Label.In(language), Describe(field, stored, language), files);
    }

    /// <summary>An answer this type can't read, because the type is gone or once meant something else, is shown as it was stored.</summary>
    private string Describe(FormField field, JsonNode stored, string language)
    {
        try
        {
            return types.Find(field.Type)?.Describe(field, stored, language) ?? stored.ToString();
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            return stored.ToString();
        }
    }
}
