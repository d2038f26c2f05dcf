using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Filing;

/// <summary>Everything posted, understood field by field.</summary>
internal sealed record FormReadings(IReadOnlyDictionary<string, FieldInput> Inputs, IReadOnlyDictionary<string, FieldReading> Readings)
{
    public static async Task<FormReadings> ReadAsync(FormDefinition form, FormSubmission submission, FormContext context, FieldTypeRegistry types, CancellationToken cancellationToken)
    {
        var inputs = new Dictionary<string, FieldInput>(StringComparer.Ordinal);
        var readings = new Dictionary<string, FieldReading>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            var posted = PostedText.Clean(submission.Answers.GetValueOrDefault(field.Key));
            var input = new FieldInput(field, form, context, posted, submission.Files.GetValueOrDefault(field.Key) ?? []);
            inputs[field.Key] = input;
            if (types.Find(field.Type) is { HasAnswer: true, DerivedFrom: null } type)
                readings[field.Key] = await type.ReadAsync(input, cancellationToken);
        }
        return new FormReadings(inputs, readings);
    }
}
