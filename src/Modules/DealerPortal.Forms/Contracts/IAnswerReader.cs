using System.Text.Json.Nodes;

namespace DealerPortal.Forms.Contracts;

/// <summary>Reads stored answers back in the order and the words of the version they were given to.</summary>
public interface IAnswerReader
{
    /// <summary>Sections that have at least one answer.</summary>
    /// <param name="language">nl, fr, de or en.</param>
    IReadOnlyList<AnsweredSection> Read(FormVersion version, JsonObject answers, string language);
}

public sealed record AnsweredSection(string Key, string Title, IReadOnlyList<AnsweredField> Fields);

/// <param name="Key">The field's key.</param>
/// <param name="Label">The question.</param>
/// <param name="Text">The answer in words; empty for files.</param>
/// <param name="Files">The files given as the answer.</param>
public sealed record AnsweredField(string Key, string Label, string Text, IReadOnlyList<AnswerFile> Files);
