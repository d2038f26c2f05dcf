using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DealerPortal.Email.Rendering;

/// <summary>The message of a mail: Markdown without HTML and pictures, with links to the web and to mail addresses only.</summary>
internal static class MailMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsAllowed(link.Url))
                link.ReplaceBy(new LiteralInline(TextOf(link)));
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));

        return document;
    }

    /// <summary>HTML with its styles on the elements: mail clients drop style sheets.</summary>
    public static string ToHtml(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            if (StyleOf(node) is { } style)
                node.GetAttributes().AddPropertyIfNotExist("style", style);
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The same words for readers of plain text.</summary>
    public static string ToText(MarkdownDocument document)
    {
        var text = new StringBuilder();
        WriteBlocks(document, text, "");
        return text.ToString().TrimEnd();
    }

    /// <summary>True for an address that a button or a link may lead to.</summary>
    public static bool IsAllowed(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";

    private static string? StyleOf(MarkdownObject node) => node switch
    {
        ParagraphBlock => "margin:0 0 16px",
        HeadingBlock => "margin:24px 0 8px;font-size:18px;line-height:24px;font-weight:600",
        ListBlock => "margin:0 0 16px;padding:0 0 0 24px",
        ListItemBlock => "margin:0 0 4px",
        QuoteBlock => "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d5dae1",
        LinkInline or AutolinkInline => "color:#1f5fbf;text-decoration:underline",
        CodeInline => "font-family:ui-monospace,Consolas,monospace;font-size:18px;font-weight:600;letter-spacing:1px",
        _ => null,
    };

    private static void WriteBlocks(ContainerBlock container, StringBuilder text, string indent)
    {
        var number = 1;
        foreach (var block in container)
        {
            switch (block)
            {
                case ListItemBlock item:
                    var mark = container is ListBlock { IsOrdered: true } ? $"{number++}. " : "- ";
                    var inner = new StringBuilder();
                    WriteBlocks(item, inner, indent + new string(' ', mark.Length));
                    text.Append(indent).Append(mark).Append(inner.ToString().Trim()).Append('\n');
                    break;
                case ContainerBlock nested:
                    WriteBlocks(nested, text, indent);
                    text.Append('\n');
                    break;
                case LeafBlock { Inline: { } inlines }:
                    text.Append(indent).Append(TextOf(inlines).Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append("\n\n");
                    break;
                case LeafBlock leaf:
                    text.Append(indent).Append(leaf.Lines.ToString()).Append("\n\n");
                    break;
            }
        }
    }

    private static string TextOf(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                LineBreakInline lineBreak => lineBreak.IsHard ? "\n" : " ",
                LinkInline link when TextOf(link) is var label => label == link.Url || "mailto:" + label == link.Url ? label : $"{label} ({link.Url})",
                AutolinkInline link => link.Url,
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LiteralInline literal => literal.Content.ToString(),
                ContainerInline nested => TextOf(nested),
                _ => "",
            });
        }

        return text.ToString();
    }
}
