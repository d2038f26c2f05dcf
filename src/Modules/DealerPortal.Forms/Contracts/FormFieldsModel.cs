using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DealerPortal.Forms.Contracts;

/// <summary>
/// Model of the partial view <c>/Pages/Shared/_FormFields.cshtml</c> (error summary, sections, rules for the browser), which the caller puts
/// inside its own <c>form</c> element, and of <c>/Pages/Shared/_FormRail.cshtml</c> (what is filled in, at the side).
/// </summary>
public sealed record FormFieldsModel(FormVersion Version, FormContext Context)
{
    public const string View = "/Pages/Shared/_FormFields.cshtml";
    public const string RailView = "/Pages/Shared/_FormRail.cshtml";

    /// <summary>What the controls show, as posted, by field key.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, IReadOnlyList<AnswerFile>> Files { get; init; } = new Dictionary<string, IReadOnlyList<AnswerFile>>();

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>A fresh form, filled with what the definition prefills and then with <paramref name="values"/>.</summary>
    public static FormFieldsModel Fresh(FormVersion version, FormContext context, IReadOnlyDictionary<string, string>? values = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(context);

        var data = new RuleData
        {
            ["user"] = context.User,
            ["organisation"] = context.Organisation,
            ["country"] = context.Country,
            ["language"] = context.Language,
            ["today"] = context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        var start = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in version.Definition.Fields.Where(field => field.Prefill is not null))
        {
            if (field.Prefill!.Evaluate(data) is JsonValue value)
                start[field.Key] = AsPosted(value);
        }
        foreach (var (key, value) in values ?? new Dictionary<string, string>())
            start[key] = value;

        return new FormFieldsModel(version, context) { Values = start };
    }

    /// <summary>The form as it came back: everything still in it, what the form decided set right, each error at its field.</summary>
    public static FormFieldsModel Refused(FormVersion version, FormContext context, FormSubmission submission, FormResult result)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(result);

        var values = new Dictionary<string, string>(submission.Answers, StringComparer.Ordinal);
        foreach (var (key, value) in result.Forced)
            values[key] = value;

        return new FormFieldsModel(version, context) { Values = values, Files = submission.Files, Errors = result.Errors };
    }

    /// <summary>The element an error about this field links to.</summary>
    public static string IdOf(string fieldKey) => $"Answers_{fieldKey}_";

    /// <summary>An answer as its control posts it: booleans as true and false, everything else as its text.</summary>
    public static string AsPosted(JsonValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
    }
}
