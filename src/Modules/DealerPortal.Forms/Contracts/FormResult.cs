using System.Text.Json.Nodes;

namespace DealerPortal.Forms.Contracts;

/// <summary>What the rules made of a submission.</summary>
/// <param name="Answers">The cleaned answers in the definition's order; those of hidden fields are not there.</param>
/// <param name="Errors">Why it can't be filed, in the form's order; empty when it can.</param>
/// <param name="Columns">What the case's real columns get.</param>
/// <param name="Forced">Answers the form decided, by field key, as the control posts them.</param>
public sealed record FormResult(JsonObject Answers, IReadOnlyList<FormError> Errors, FormColumns Columns, IReadOnlyDictionary<string, string> Forced)
{
    public bool IsValid => Errors.Count == 0;

    /// <summary>Tokens of the files among the answers, to attach to whatever the answers become.</summary>
    public IReadOnlyList<string> FileTokens { get; init; } = [];
}

/// <param name="Field">Key of the field; empty when the form as a whole is meant.</param>
/// <param name="Message">What is wrong and what to do, in the user's language.</param>
public sealed record FormError(string Field, string Message);
