using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Catalogue.FieldTypes;

/// <summary>A model code, looked up while typing. Policy <c>unknownModel</c>: <c>refuse</c>, <c>allow</c> or <c>allowWithWarning</c>.</summary>
internal sealed class ModelFieldType(IStringLocalizer<Texts> texts, ProductCatalogue catalogue) : FieldType(texts)
{
    private const int MaxLength = 60;

    private static readonly HashSet<string> Keys = ["required", "unknown", "tooLong"];
    private static readonly string[] Policies = ["refuse", "allow", "allowWithWarning"];

    public override string Name => "model";

    public override string View => "/Pages/Shared/FormFields/_Model.cshtml";

    public override string? Fact => "product";

    public override IReadOnlySet<string> MessageKeys => Keys;

    public override IEnumerable<string> FindProblems(FormField field, FormDefinition form)
    {
        if (!form.Policies.TryGetValue("unknownModel", out var policy) || !Policies.Contains(policy))
            yield return $"the form's policies need \"unknownModel\": {string.Join(", ", Policies)}";
        if (field.ValueWhen.Count > 0)
            yield return "a model can't be forced";
    }

    public override async ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken)
    {
        if (input.Posted.Length == 0)
            return new FieldReading(null);
        if (input.Posted.Length > MaxLength)
            return new FieldReading(null, Message(input.Field, "tooLong", MaxLength));
        if (await catalogue.FindModelAsync(input.Posted, cancellationToken) is not { } model)
            return new FieldReading(JsonValue.Create(input.Posted.ToUpperInvariant()));

        var brands = await catalogue.BrandsAsync(cancellationToken);
        return new FieldReading(JsonValue.Create(model.Code), Fact: ProductFacts.Of(model, brands.GetValueOrDefault(model.Brand), input.Context.Language));
    }

    public override ValueTask<string?> CheckAsync(FieldAnswer answer, CancellationToken cancellationToken)
    {
        var isRefused = answer.Data["product"] is null && answer.Input.Form.Policies["unknownModel"] == "refuse";
        return ValueTask.FromResult(isRefused ? Message(answer.Field, "unknown") : null);
    }

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context) => new()
    {
        ["lookup"] = "/catalogue/models",
        ["mustBeKnown"] = form.Policies["unknownModel"] == "refuse",
        ["maxLength"] = MaxLength,
        ["messages"] = new JsonObject { ["unknown"] = Message(field, "unknown"), ["tooLong"] = Message(field, "tooLong", MaxLength) },
    };
}
