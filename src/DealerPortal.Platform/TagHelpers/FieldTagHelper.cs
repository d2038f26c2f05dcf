using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Platform.TagHelpers;

/// <summary>
/// One labelled control of a form with its help and its error, tied together for screen readers:
/// <c>&lt;field for="Input.Email" label="@L["Email"]" type="email" autocomplete="username" /&gt;</c>.
/// With <c>items</c> it is a select, with <c>rows</c> a text area. Any further attribute goes to the control.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IStringLocalizerFactory texts) : TagHelper
{
    private static readonly HashSet<string> Own = ["for", "label", "help", "type", "items", "rows", "optional"];

    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Help { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>Choices of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Lines of a text area; 0 for a one-line input.</summary>
    public int Rows { get; set; }

    /// <summary>Marks the label; left out, a field without <see cref="RequiredAttribute"/> is optional.</summary>
    public bool? Optional { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);

        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = IdOf(name);
        ViewContext.ModelState.TryGetValue(name, out var entry);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var isOptional = Optional ?? !For.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any();

        var described = string.Join(' ', new[] { Help is null ? null : id + "-help", error is null ? null : id + "-error" }.Where(part => part is not null));
        var control = Control(output, name, id, entry, error is not null, described, isOptional);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var attribute in output.Attributes.ToList())
            output.Attributes.Remove(attribute);
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field--error");

        var label = new TagBuilder("label");
        label.AddCssClass("form-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (isOptional)
        {
            var mark = new TagBuilder("span");
            mark.AddCssClass("optional");
            mark.InnerHtml.Append(texts.Create(typeof(FieldTagHelper))["Field.Optional"]);
            label.InnerHtml.Append(" ").AppendHtml(mark);
        }

        output.Content.AppendHtml(label);
        if (Help is not null)
            output.Content.AppendHtml(Block("form-text", id + "-help", Help));
        output.Content.AppendHtml(control);
        if (error is not null)
            output.Content.AppendHtml(Block("field-error", id + "-error", error));
    }

    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private TagBuilder Control(TagHelperOutput output, string name, string id, ModelStateEntry? entry, bool isInvalid, string described, bool isOptional)
    {
        var control = new TagBuilder(Items is not null ? "select" : Rows > 0 ? "textarea" : "input");
        control.AddCssClass(Items is not null ? "form-select" : "form-control");
        foreach (var attribute in output.Attributes.Where(attribute => !Own.Contains(attribute.Name)))
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString());
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        if (isInvalid)
            control.Attributes["aria-invalid"] = "true";
        if (described.Length > 0)
            control.Attributes["aria-describedby"] = described;
        if (!isOptional)
            control.Attributes["required"] = "required";
        if (For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault() is { } length)
            control.Attributes["maxlength"] = length.MaximumLength.ToString(System.Globalization.CultureInfo.InvariantCulture);

        // What was typed comes back, also where it could not be bound; a password never does.
        var value = Type == "password" ? null : entry?.AttemptedValue ?? Convert.ToString(For.Model, System.Globalization.CultureInfo.InvariantCulture);
        if (Items is not null)
        {
            foreach (var item in Items)
                control.InnerHtml.AppendHtml(Option(item, value));
        }
        else if (Rows > 0)
        {
            control.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            control.InnerHtml.Append(value ?? "");
        }
        else
        {
            control.TagRenderMode = TagRenderMode.SelfClosing;
            control.Attributes["type"] = Type;
            if (!string.IsNullOrEmpty(value))
                control.Attributes["value"] = value;
        }

        return control;
    }

    private static TagBuilder Option(SelectListItem item, string? value)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value ?? item.Text;
        if ((item.Value ?? item.Text) == value || (value is null && item.Selected))
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(item.Text);
        return option;
    }

    private static TagBuilder Block(string cssClass, string id, string text)
    {
        var block = new TagBuilder("div");
        block.AddCssClass(cssClass);
        block.Attributes["id"] = id;
        block.InnerHtml.Append(text);
        return block;
    }
}
