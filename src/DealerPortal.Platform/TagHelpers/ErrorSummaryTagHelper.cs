using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Platform.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>: everything that is wrong with the form, each with a link to its field; nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizerFactory texts) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        // The model state sorts its entries by name; people read a form from top to bottom.
        var errors = ViewContext.ModelState.OrderBy(entry => PlaceOf(entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => (entry.Value?.Errors ?? []).Select(error => (Field: entry.Key, error.ErrorMessage))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");

        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Localisation.Plurals.Plural(texts.Create(typeof(ErrorSummaryTagHelper)), "Errors.Heading", errors.Count));
        var list = new TagBuilder("ul");
        foreach (var (field, message) in errors)
            list.InnerHtml.AppendHtml(Item(field, message));

        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    /// <summary>Where the field stands in its input model, in which fields are declared in the order of the form; what concerns no field comes first.</summary>
    private string PlaceOf(string field)
    {
        var place = "";
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var part in field.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var index = metadata?.Properties.TakeWhile(property => property.PropertyName != part).Count() ?? 0;
            place += index.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
            metadata = metadata?.Properties[part];
        }

        return place;
    }

    private static TagBuilder Item(string field, string message)
    {
        var item = new TagBuilder("li");
        if (field.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FieldTagHelper.IdOf(field);
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
