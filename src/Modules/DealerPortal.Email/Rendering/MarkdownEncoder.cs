using System.Globalization;
using System.Text;
using HandlebarsDotNet;

namespace DealerPortal.Email.Rendering;

/// <summary>
/// Writes a value into Markdown as nothing but text: every ASCII sign that could begin markup, a link or a tag becomes a character
/// reference, which Markdown never reads as structure. A line break stays one, within the same paragraph.
/// </summary>
internal sealed class MarkdownEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        var all = new StringBuilder();
        while (text?.MoveNext() == true)
            all.Append(text.Current);

        Encode(all.ToString(), target);
    }

    public void Encode(string? text, TextWriter target)
    {
        foreach (var sign in text?.ReplaceLineEndings("\n") ?? "")
        {
            if (sign == '\n')
                target.Write("\\\n");
            else if (char.IsAsciiLetterOrDigit(sign) || sign == ' ' || sign > '~')
                target.Write(sign);
            else if (!char.IsControl(sign))
                target.Write(string.Create(CultureInfo.InvariantCulture, $"&#{(int)sign};"));
        }
    }
}
