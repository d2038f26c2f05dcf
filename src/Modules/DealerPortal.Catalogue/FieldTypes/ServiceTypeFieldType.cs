using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Catalogue.FieldTypes;

/// <summary>Where the product is repaired; follows from the model.</summary>
internal sealed class ServiceTypeFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    private static readonly Rule FromProduct = Rule.Parse("""{"var": "product.serviceType"}""");

    public override string Name => "serviceType";

    public override string View => "/Pages/Shared/FormFields/_ServiceType.cshtml";

    public override Rule? DerivedFrom => FromProduct;

    public override FieldFrame FrameOf(FormField field) => FieldFrame.None;

    public override IEnumerable<string> FindProblems(FormField field, FormDefinition form)
    {
        if (form.Fields.All(other => other.Type != "model"))
            yield return "a service type needs a field of type \"model\" to follow from";
    }

    public override string Describe(FormField field, JsonNode stored, string language) => Texts["serviceType." + stored.GetValue<string>()];

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context) => new()
    {
        ["words"] = new JsonObject
        {
            ["inHome"] = Texts["serviceType.inHome"].Value,
            ["pickUp"] = Texts["serviceType.pickUp"].Value,
            [""] = Texts["serviceType.unknown"].Value,
        },
    };
}
