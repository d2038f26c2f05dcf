using System.Text.RegularExpressions;
using DealerPortal.Email.Contracts;
using DealerPortal.Email.Rendering;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Modules;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Email.Tests;

public sealed partial class MailTemplateTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public void Every_template_of_every_module_speaks_every_language_with_the_same_values()
    {
        var templates = portal.Services.GetRequiredService<MailTemplates>().All.ToLookup(template => template.Name, template => template.Language);

        Assert.NotEmpty(templates);
        Assert.All(templates, template =>
        {
            Assert.Equal(Languages.All.Order(), template.Order());
            var values = Languages.All.Select(language => string.Join(' ', ValuesOf(template.Key, language).Except(["brand", "name", "contactEmail", "contactPhone", "portalUrl"]).Order())).Distinct();
            Assert.Single(values);
        });
    }

    [Fact]
    public void Every_template_of_every_module_can_be_rendered()
    {
        var renderer = portal.Services.GetRequiredService<MailRenderer>();

        foreach (var (name, language) in portal.Services.GetRequiredService<MailTemplates>().All)
        {
            var address = AddressForm().Match(SourceOf(name, language)).Groups[1].Value;
            var model = ValuesOf(name, language).ToDictionary(value => value, value => (object?)(value == address ? "https://portal.example/x?y=1&z=2" : $"{value} <b>*x*</b>"));

            var mail = renderer.Render(new Mail { Template = name, Language = language, ToAddress = "x@alfa.example", ToName = "Jan", Model = model, DedupeKey = "x" });

            Assert.Equal(language, mail.Language);
            Assert.InRange(mail.Subject.Length, 5, 200);
            Assert.DoesNotContain("{{", mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
            Assert.Contains("Dealer Portal", mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_somebody_typed_stays_text()
    {
        const string typed = "<script>x</script> [klik](https://evil.example) ![x](https://evil.example/a.png) <https://evil.example> *vet* `code`\n# kop\n\n- punt\n    ingesprongen\n***\n| a | b |";
        var template = MailTemplate.Parse("x", "subject: x {{typed}}\nfact: Tekst | {{typed}}\nwhy: x\n---\n# Kop\n\nU schreef: {{typed}}\n\n- {{typed}}");

        var content = template.Fill(new Dictionary<string, object?> { ["typed"] = typed });
        var frame = new MailFrame("nl", "Merk", "https://portal.example/", "");
        var html = frame.ToHtml(content);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<em", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<code", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<hr", html, StringComparison.Ordinal);
        Assert.Single(HeadingForm().Matches(html));
        Assert.Single(ItemForm().Matches(html));
        Assert.Contains("[klik](https://evil.example)", html, StringComparison.Ordinal);
        Assert.Contains("[klik](https://evil.example)", frame.ToText(content), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', content.Subject);
    }

    [Fact]
    public void Template_links_to_the_web_and_to_mail_addresses_only()
    {
        var template = MailTemplate.Parse("x", "subject: x\nwhy: x\n---\n[a](javascript:alert) [b](data:x) ![c](https://portal.example/c.png) [d](https://portal.example/d) [e](mailto:e@portal.example) <f>f</f>");

        var html = MailMarkdown.ToHtml(template.Fill(new Dictionary<string, object?>()).Body);

        Assert.Equal(["https://portal.example/d", "mailto:e@portal.example"], LinkForm().Matches(html).Select(link => link.Groups[1].Value));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Fact_without_a_value_is_left_out()
    {
        var template = MailTemplate.Parse("x", "subject: x\nfact: Leeg | {{empty}}\nfact: Vol | {{full}}\nwhy: x\n---\nx");

        var content = template.Fill(new Dictionary<string, object?> { ["empty"] = "", ["full"] = "ja" });

        Assert.Equal("Vol", Assert.Single(content.Facts).Label);
    }

    [Theory]
    [InlineData("subject: x\nwhy: x\n---\nDag {{who}}")]
    [InlineData("subject: {{who}}\nwhy: x\n---\nx")]
    [InlineData("subject: x\nfact: A | {{who}}\nwhy: x\n---\nx")]
    public void Value_the_model_lacks_is_a_fault(string text) =>
        Assert.Throws<MailTemplateException>(() => MailTemplate.Parse("x", text).Fill(new Dictionary<string, object?> { ["name"] = "Jan" }));

    [Theory]
    [InlineData("subject: x\nwhy: x\nDag")]
    [InlineData("subject: x\n---\nx")]
    [InlineData("why: x\n---\nx")]
    [InlineData("subject: x\nwhy: x\ncolour: red\n---\nx")]
    [InlineData("subject: x\nwhy: x\nbutton: Label zonder adres\n---\nx")]
    [InlineData("subject: x\nwhy: x\n---\n{{{raw}}}")]
    [InlineData("subject: x\nwhy: x\n---\n{{#if a}}nooit gesloten")]
    public void Broken_template_says_so(string text) => Assert.Throws<MailTemplateException>(() => MailTemplate.Parse("x", text));

    private HashSet<string> ValuesOf(string name, string language) => [.. ValueForm().Matches(SourceOf(name, language)).Select(match => match.Groups[1].Value)];

    private string SourceOf(string name, string language)
    {
        var assemblies = portal.Services.GetRequiredService<ModuleCatalog>().Modules.Select(module => module.Assembly);
        return assemblies.Select(assembly => (Assembly: assembly, Resource: $"{assembly.GetName().Name}.Mails.{name}.{language}.mail"))
            .Where(candidate => candidate.Assembly.GetManifestResourceNames().Contains(candidate.Resource))
            .Select(candidate => MailTemplates.ReadText(candidate.Assembly, candidate.Resource))
            .Single();
    }

    [GeneratedRegex(@"\{\{(?:#(?:if|unless|each)\s+)?(\w+)\}\}")]
    private static partial Regex ValueForm();

    [GeneratedRegex(@"^button:[^|]*\|\s*\{\{(\w+)\}\}", RegexOptions.Multiline)]
    private static partial Regex AddressForm();

    [GeneratedRegex("<h[1-6]")]
    private static partial Regex HeadingForm();

    [GeneratedRegex("<li")]
    private static partial Regex ItemForm();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex LinkForm();
}
