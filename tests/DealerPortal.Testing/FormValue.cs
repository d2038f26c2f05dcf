namespace DealerPortal.Testing;

/// <summary>What a test puts into a form's controls of one name; null leaves them out.</summary>
public sealed class FormValue
{
    private FormValue(IReadOnlyList<string> texts, IReadOnlyList<FilePart> files, bool isExtra = false) =>
        (Texts, Files, IsExtra) = (texts, files, isExtra);

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<FilePart> Files { get; }

    /// <summary>Whether it is sent although the form has no such control.</summary>
    public bool IsExtra { get; }

    /// <summary>A value the form does not ask for, as somebody would send who writes his own requests.</summary>
    public static FormValue Extra(string text) => new([text], [], isExtra: true);

    public static implicit operator FormValue(string text) => new([text], []);

    public static implicit operator FormValue(string[] texts) => new(texts, []);

    public static implicit operator FormValue(bool value) => new([value ? "true" : "false"], []);

    public static implicit operator FormValue(int value) => new([value.ToString(System.Globalization.CultureInfo.InvariantCulture)], []);

    public static implicit operator FormValue(FilePart file) => new([], [file]);

    public static implicit operator FormValue(FilePart[] files) => new([], files);
}
