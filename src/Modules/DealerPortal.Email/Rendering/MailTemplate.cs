using DealerPortal.Email.Contracts;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Template = HandlebarsDotNet.HandlebarsTemplate<object, object>;

namespace DealerPortal.Email.Rendering;

/// <summary>
/// One template in one language. Above a line <c>---</c> stand <c>subject:</c>, <c>button: Label | address</c>, any number of
/// <c>fact: Label | value</c> (left out where the value is empty) and <c>why:</c>; below it the message in Markdown.
/// </summary>
internal sealed class MailTemplate
{
    // Header lines are plain text; the body is Markdown, where a value must not become markup.
    private static readonly IHandlebars PlainText = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
    private static readonly IHandlebars MarkdownText = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new MarkdownEncoder(), ThrowOnUnresolvedBindingExpression = true });

    private readonly string _file;
    private readonly Template _subject;
    private readonly (string Label, Template Url)? _button;
    private readonly IReadOnlyList<(string Label, Template Value)> _facts;
    private readonly Template _why;
    private readonly Template _body;

    private MailTemplate(string file, string subject, string? button, IReadOnlyList<string> facts, string why, string body)
    {
        _file = file;
        _subject = PlainText.Compile(subject);
        _button = button is null ? null : CompilePair(button);
        _facts = [.. facts.Select(CompilePair)];
        _why = PlainText.Compile(why);
        _body = MarkdownText.Compile(body);
    }

    /// <exception cref="MailTemplateException">The text has not the form of a template.</exception>
    public static MailTemplate Parse(string file, string text)
    {
        if (text.Contains("{{{", StringComparison.Ordinal) || text.Contains("{{&", StringComparison.Ordinal))
            throw new MailTemplateException($"{file}: values are always escaped; write {{{{value}}}}.");

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var separator = Array.IndexOf(lines, "---");
        if (separator < 0)
            throw new MailTemplateException($"{file}: a line --- must part the header from the message.");

        string? subject = null, button = null, why = null;
        var facts = new List<string>();
        foreach (var line in lines[..separator].Where(line => line.Length > 0))
        {
            var (key, value) = line.Split(':', 2) is [var before, var after] ? (before, after.Trim()) : (line, "");
            switch (key)
            {
                case "subject": subject = value; break;
                case "button": button = value; break;
                case "fact": facts.Add(value); break;
                case "why": why = value; break;
                default: throw new MailTemplateException($"{file}: \"{line}\" is none of subject, button, fact, why.");
            }
        }

        if (string.IsNullOrEmpty(subject) || string.IsNullOrEmpty(why))
            throw new MailTemplateException($"{file}: subject and why must be there.");

        try
        {
            return new MailTemplate(file, subject, button, facts, why, string.Join('\n', lines[(separator + 1)..]).Trim());
        }
        catch (Exception exception) when (exception is HandlebarsException or FormatException)
        {
            throw new MailTemplateException($"{file}: {exception.Message}", exception);
        }
    }

    /// <exception cref="MailTemplateException">A value is missing.</exception>
    public MailContent Fill(IReadOnlyDictionary<string, object?> values)
    {
        try
        {
            return new MailContent(
                OneLine(_subject(values)),
                _button is { } button ? new MailButton(button.Label, button.Url(values).Trim()) : null,
                [.. _facts.Select(fact => new MailFact(fact.Label, fact.Value(values).Trim())).Where(fact => fact.Value.Length > 0)],
                OneLine(_why(values)),
                MailMarkdown.Parse(_body(values)));
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new MailTemplateException($"{_file}: {exception.Message}", exception);
        }
    }

    private static (string Label, Template Value) CompilePair(string line) =>
        line.Split('|', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } label, var value]
            ? (label, PlainText.Compile(value))
            : throw new FormatException($"\"{line}\" is not \"Label | value\".");

    /// <summary>A header must not hold a line break: what follows it would be another header.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
