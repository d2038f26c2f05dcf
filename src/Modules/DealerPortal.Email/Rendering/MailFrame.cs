using System.Text;
using HandlebarsDotNet;

namespace DealerPortal.Email.Rendering;

/// <summary>What surrounds every message: brand line above, facts and button below it, and why the reader got it.</summary>
/// <param name="contact">Where to ask; empty where the country has no address.</param>
internal sealed class MailFrame(string language, string brand, string portalUrl, string contact)
{
    private static readonly HandlebarsTemplate<object, object> Html = Handlebars.Create().Compile(
        MailTemplates.ReadText(typeof(MailFrame).Assembly, $"{typeof(MailFrame).FullName}.html"));

    public string ToHtml(MailContent content) => Html(new
    {
        language,
        brand,
        portalUrl,
        contact,
        subject = content.Subject,
        body = MailMarkdown.ToHtml(content.Body),
        facts = content.Facts.Select(fact => new { label = fact.Label, value = fact.Value }).ToArray(),
        button = content.Button is { } button ? new { label = button.Label, url = button.Url } : null,
        why = content.Why,
    });

    public string ToText(MailContent content)
    {
        var text = new StringBuilder().Append(MailMarkdown.ToText(content.Body));
        if (content.Facts.Count > 0)
            text.Append("\n\n").AppendJoin('\n', content.Facts.Select(fact => $"{fact.Label}: {fact.Value}"));
        if (content.Button is { } button)
            text.Append("\n\n").Append(button.Label).Append(":\n").Append(button.Url);

        // The two blanks after the dashes make mail programs leave this part out of an answer.
        text.Append("\n\n-- \n").Append(brand).Append('\n').Append(content.Why);
        if (contact.Length > 0)
            text.Append('\n').Append(contact);

        return text.Append('\n').ToString();
    }
}
