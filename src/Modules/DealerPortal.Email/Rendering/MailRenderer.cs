using System.Text.Json;
using DealerPortal.Email.Contracts;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Settings;
using DealerPortal.Platform.Web;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Email.Rendering;

/// <summary>Turns a template and its values into a mail: subject, plain text, and HTML in the brand's frame.</summary>
internal sealed class MailRenderer(MailTemplates templates, ISettings settings, PortalAddress address, IStringLocalizer<Texts> texts)
{
    /// <exception cref="MailTemplateException">The template is missing, broken, or names a value the model does not have.</exception>
    public RenderedMail Render(Mail mail)
    {
        var site = settings.Get<SiteSettings>();
        var country = site.CountryOrDefault(mail.Country);
        var language = Languages.All.Contains(mail.Language) ? mail.Language : site.DefaultLanguage;

        var values = ValuesOf(mail.Model);
        values["brand"] = site.BrandName;
        values["name"] = mail.ToName;
        values["contactEmail"] = country.ContactEmail;
        values["contactPhone"] = country.ContactPhone;
        values["portalUrl"] = address.Of("/");

        using var speaking = new LanguageScope(language, country.Code);
        var content = templates.Get(mail.Template, language).Fill(values);
        if (content.Button is { } button && !MailMarkdown.IsAllowed(button.Url))
            throw new MailTemplateException($"{mail.Template}.{language}.mail: the button leads to \"{button.Url}\", which is no web address.");

        var contact = string.Join(" · ", new[] { country.ContactEmail, country.ContactPhone }.Where(way => way.Length > 0));
        var frame = new MailFrame(language, site.BrandName, address.Of("/"), contact.Length == 0 ? "" : texts["Mail.Contact", contact]);
        return new RenderedMail(language, Shorten(content.Subject), frame.ToText(content), frame.ToHtml(content));
    }

    private static Dictionary<string, object?> ValuesOf(object? model)
    {
        if (model is IEnumerable<KeyValuePair<string, object?>> pairs)
            return pairs.ToDictionary(StringComparer.Ordinal);

        return (model?.GetType().GetProperties() ?? []).ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => property.GetValue(model), StringComparer.Ordinal);
    }

    private static string Shorten(string subject) => subject.Length <= MailMessage.MaxSubject ? subject : subject[..(MailMessage.MaxSubject - 1)] + "…";
}
