using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Localisation;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.Filing;

internal sealed class FormValidator(FieldTypeRegistry types, IStringLocalizer<Texts> texts) : IFormValidator
{
    public async Task<FormResult> ValidateAsync(FormVersion version, FormSubmission submission, FormContext context, CancellationToken cancellationToken)
    {
        using var language = new LanguageScope(context.Language, context.Country);
        var form = version.Definition;
        var read = await FormReadings.ReadAsync(form, submission, context, types, cancellationToken);
        var settlement = Settlement.Of(form, context, read.Readings, types);

        var errors = UnknownAnswers(form, submission);
        var answers = new JsonObject();
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        var forced = new Dictionary<string, string>(StringComparer.Ordinal);
        var tokens = new List<string>();

        foreach (var field in form.Fields.Where(settlement.Applies))
        {
            if (types.Find(field.Type) is not { HasAnswer: true } type)
                continue;

            var input = read.Inputs[field.Key];
            var answer = settlement.Data[field.Key];
            if (settlement.ForcedBy(field) is not null && answer is JsonValue decided)
                forced[field.Key] = FormFieldsModel.AsPosted(decided);

            // A refused file is the reason for what is missing then; saying both would be saying it twice.
            var refusedFiles = submission.RefusedFiles.Where(refused => refused.Field == field.Key).ToList();
            if (refusedFiles.Count > 0)
            {
                errors.AddRange(refusedFiles);
                continue;
            }
            if (await FindErrorAsync(field, type, input, answer, read, settlement, context, cancellationToken) is { } error)
            {
                errors.Add(new FormError(field.Key, error));
                continue;
            }
            if (answer is null)
                continue;

            answers[field.Key] = type.ToStored(answer, input);
            tokens.AddRange(input.Files.Select(file => file.Token));
            if (field.Column is { } column && answer is JsonValue value)
                columns[column] = FormFieldsModel.AsPosted(value);
        }

        return new FormResult(answers, errors, new FormColumns(columns), forced) { FileTokens = tokens };
    }

    private static async Task<string?> FindErrorAsync(
        FormField field, IFieldType type, FieldInput input, JsonNode? answer, FormReadings read, Settlement settlement, FormContext context, CancellationToken cancellationToken)
    {
        var reading = read.Readings.GetValueOrDefault(field.Key);
        if (settlement.ForcedBy(field) is { } forced)
        {
            // What the form decides needs no answer; an answer that says otherwise is pointed out, not quietly turned around.
            var contradicts = reading?.Answer is not null && !JsonNode.DeepEquals(reading.Answer, answer);
            return contradicts && forced.Message is { } reason ? reason.In(context.Language) : null;
        }
        if (reading?.Error is { } notUnderstood)
            return notUnderstood;
        if (answer is null)
        {
            if (settlement.IsRequired(field))
                return type.RequiredMessage(field);
        }
        else if (await type.CheckAsync(new FieldAnswer(input, answer, settlement.Data), cancellationToken) is { } wrong)
        {
            return wrong;
        }
        return settlement.RefusalOf(field)?.In(context.Language);
    }

    /// <summary>A form that changed meanwhile, or a request not made by the form.</summary>
    private List<FormError> UnknownAnswers(FormDefinition form, FormSubmission submission)
    {
        var known = form.Fields.Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        return submission.Answers.Keys.Concat(submission.Files.Keys).Any(key => !known.Contains(key))
            ? [new FormError("", texts["UnknownAnswer"])]
            : [];
    }
}
