using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Rendering;

/// <summary>A form ready to be shown.</summary>
/// <param name="RulesJson">What the browser needs to apply the same rules, safe inside a script element.</param>
internal sealed record PresentedForm(IReadOnlyList<PresentedSection> Sections, string RulesJson);

internal sealed record PresentedSection(FormSection Section, bool Applies, IReadOnlyList<PresentedRow> Rows);

/// <summary>Fields that stand beside each other; most rows have one.</summary>
internal sealed record PresentedRow(IReadOnlyList<PresentedField> Fields);

/// <param name="ForcedMessage">Why the form decided the answer; null when it did not.</param>
internal sealed record PresentedField(FieldModel Model, IFieldType Type, bool IsRequired, string? ForcedMessage)
{
    public FieldFrame Frame => Type.FrameOf(Model.Field);
}
