namespace DealerPortal.Forms.Contracts;

/// <summary>What a field type's partial view shows.</summary>
public sealed record FieldModel(FormField Field, FormDefinition Form, FormContext Context)
{
    /// <summary>As posted or prefilled; empty when there is nothing.</summary>
    public string Value { get; init; } = "";

    public IReadOnlyList<AnswerFile> Files { get; init; } = [];

    public string? Error { get; init; }

    /// <summary>What rules see at this moment: all answers and what is known around them.</summary>
    public required RuleData Data { get; init; }

    /// <summary>False while a condition keeps the field from applying.</summary>
    public bool Applies { get; init; } = true;

    /// <summary>Ids of the help and the error, for aria-describedby; null when there is neither.</summary>
    public string? DescribedBy { get; init; }

    public string Id => FormFieldsModel.IdOf(Field.Key);

    public string Name => $"Answers[{Field.Key}]";

    public string Label => Field.Label.In(Context.Language);

    public string? Placeholder => Field.Placeholder?.In(Context.Language);

    /// <summary>For aria-invalid: null leaves the attribute out.</summary>
    public string? Invalid => Error is null ? null : "true";

    /// <summary>For aria-required. HTML's own required attribute would stop a form whose conditional fields do not apply.</summary>
    public string? Required => Field.IsAlwaysRequired ? "true" : null;
}
