using Microsoft.AspNetCore.Http;

namespace DealerPortal.Forms.Contracts;

/// <summary>What was filled in, as it came: nothing of it is trusted yet.</summary>
/// <param name="Answers">Posted texts by field key.</param>
/// <param name="Files">Stored files by field key.</param>
public sealed record FormSubmission(IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, IReadOnlyList<AnswerFile>> Files)
{
    public static FormSubmission Empty { get; } =
        new(new Dictionary<string, string>(), new Dictionary<string, IReadOnlyList<AnswerFile>>());

    /// <summary>Files that were not taken in and why; they stand among the result's errors.</summary>
    public IReadOnlyList<FormError> RefusedFiles { get; init; } = [];
}

/// <summary>A file that is in the file store already; its type was told by its content, not by its name.</summary>
/// <param name="Token">How the file store finds it.</param>
/// <param name="Name">The name it came with, cleaned for display.</param>
/// <param name="ContentType">The media type its content shows.</param>
/// <param name="Size">In bytes.</param>
public sealed record AnswerFile(string Token, string Name, string ContentType, long Size);

/// <summary>
/// A form as the browser posts it: <c>Answers[key]</c> holds the text or the new files of a field, <c>Kept[key]</c> the tokens of files
/// that were uploaded with an earlier try and are still wanted.
/// </summary>
/// <param name="Answers">Posted texts by field key.</param>
/// <param name="Uploads">New files by field key.</param>
/// <param name="Kept">Tokens of earlier files by field key.</param>
public sealed record FormPost(
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, IReadOnlyList<IFormFile>> Uploads,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Kept)
{
    public static FormPost From(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);

        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in form)
        {
            // A single tick posts its hidden "false" as well; the first value is the one that counts.
            if (KeyIn(name, "Answers") is { } answer)
                answers[answer] = values.FirstOrDefault() ?? "";
            else if (KeyIn(name, "Kept") is { } files)
                kept[files] = [.. values.OfType<string>().Distinct(StringComparer.Ordinal)];
        }

        var uploads = form.Files
            .Where(file => file.FileName.Length > 0 && KeyIn(file.Name, "Answers") is not null)
            .GroupBy(file => KeyIn(file.Name, "Answers")!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<IFormFile> (group) => [.. group], StringComparer.Ordinal);

        return new FormPost(answers, uploads, kept);
    }

    private static string? KeyIn(string name, string list) =>
        name.StartsWith(list + "[", StringComparison.Ordinal) && name.EndsWith(']') ? name[(list.Length + 1)..^1] : null;
}
