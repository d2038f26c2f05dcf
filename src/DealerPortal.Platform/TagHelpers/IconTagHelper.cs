using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DealerPortal.Platform.TagHelpers;

/// <summary><c>&lt;icon name="check" /&gt;</c>: an icon of the theme's sprite; it always stands beside a word, so it says nothing itself.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Sprite.Use(ViewContext.HttpContext, Name));
    }
}

/// <summary><c>&lt;pill state="good" icon="circle-check"&gt;Afgerond&lt;/pill&gt;</c>: a state as icon and word. States: info, good, warn, bad, neutral.</summary>
[HtmlTargetElement("pill")]
public sealed class PillTagHelper : TagHelper
{
    public required string State { get; set; }

    public required string Icon { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var word = await output.GetChildContentAsync();
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "pill pill--" + State);
        output.Content.SetHtmlContent($"<svg class=\"icon\" aria-hidden=\"true\">{Sprite.Use(ViewContext.HttpContext, Icon)}</svg>");
        output.Content.AppendHtml(word);
    }
}

/// <summary>The file all icons come from, under the name that changes with its content, so that a browser asks for it once.</summary>
internal static class Sprite
{
    private const string File = "app/icons.svg";

    public static string Use(HttpContext http, string name) =>
        $"<use href=\"/{http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[File] ?? File}#{System.Net.WebUtility.HtmlEncode(name)}\"></use>";
}

/// <summary><c>&lt;instant at="@row.FiledAt" /&gt;</c>: a <c>time</c> element in the visitor's zone and form.</summary>
[HtmlTargetElement("instant", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InstantTagHelper(Localisation.Display display) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        output.Content.SetContent(display.Instant(At));
    }
}
