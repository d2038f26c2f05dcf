using System.Text.Json;
using System.Text.Json.Nodes;
using DealerPortal.Catalogue.Contracts;

namespace DealerPortal.Catalogue;

/// <summary>What rules and controls know of a product: under <c>product</c> in a form's rule data.</summary>
internal static class ProductFacts
{
    public static JsonObject Of(ProductModel model, Brand? brand, string language) => new()
    {
        ["code"] = model.Code,
        ["name"] = model.Name,
        ["brand"] = model.Brand,
        ["group"] = model.Group,
        ["serviceType"] = CodeOf(model.ServiceType),
        ["serialPattern"] = brand?.SerialPattern,
        ["serialHint"] = brand?.SerialHint.In(language),
    };

    /// <summary><c>inHome</c> or <c>pickUp</c>.</summary>
    public static string CodeOf(ServiceType serviceType) => JsonNamingPolicy.CamelCase.ConvertName(serviceType.ToString());

    /// <summary>One line that tells the product apart from its neighbours.</summary>
    public static string Line(ProductModel model) => $"{model.Name} · {model.Brand} · {model.Group}";
}
