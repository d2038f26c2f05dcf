using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Platform.TagHelpers;

/// <summary><c>&lt;pager page="2" pages="7" /&gt;</c>: links to the pages of a list, keeping the rest of the query; nothing for a single page.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IStringLocalizerFactory texts) : TagHelper
{
    private const int Around = 2;

    private readonly IStringLocalizer _texts = texts.Create(typeof(PagerTagHelper));

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; }

    public int Pages { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", _texts["Pager.Label"].Value);

        var list = new TagBuilder("ul");
        if (Page > 1)
            list.InnerHtml.AppendHtml(Item(Link(Page - 1, _texts["Pager.Previous"], "prev")));

        var last = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(IsShown))
        {
            if (number > last + 1)
                list.InnerHtml.AppendHtml(Item(Gap()));
            list.InnerHtml.AppendHtml(Item(number == Page ? Current(number) : Link(number, number.ToString("N0", CultureInfo.CurrentCulture), rel: null)));
            last = number;
        }

        if (Page < Pages)
            list.InnerHtml.AppendHtml(Item(Link(Page + 1, _texts["Pager.Next"], "next")));

        output.Content.AppendHtml(list);
    }

    private bool IsShown(int number) => number == 1 || number == Pages || Math.Abs(number - Page) <= Around;

    private TagBuilder Link(int number, string text, string? rel)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(entry => entry.Key != "page").SelectMany(entry => entry.Value, (entry, value) => KeyValuePair.Create<string, string?>(entry.Key, value)).ToList();
        if (number > 1)
            query.Add(KeyValuePair.Create<string, string?>("page", number.ToString(CultureInfo.InvariantCulture)));

        var link = new TagBuilder("a");
        link.Attributes["href"] = QueryHelpers.AddQueryString(request.Path, query);
        if (rel is not null)
            link.Attributes["rel"] = rel;
        else
            link.Attributes["aria-label"] = _texts["Pager.Page", number];
        link.InnerHtml.Append(text);
        return link;
    }

    private static TagBuilder Current(int number)
    {
        var current = new TagBuilder("span");
        current.Attributes["aria-current"] = "page";
        current.InnerHtml.Append(number.ToString("N0", CultureInfo.CurrentCulture));
        return current;
    }

    private static TagBuilder Gap()
    {
        var gap = new TagBuilder("span");
        gap.Attributes["aria-hidden"] = "true";
        gap.InnerHtml.Append("…");
        return gap;
    }

    private static TagBuilder Item(TagBuilder content)
    {
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(content);
        return item;
    }
}
