using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DealerPortal.Forms.Contracts;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Catalogue.FieldTypes;

/// <summary>
/// A serial number in the form its brand uses. Policy <c>serialNumber</c> says whether a form may be filed without: <c>forbid</c>,
/// <c>allowWithReason</c> or <c>allowWithWarning</c>; the form's own rules show the way out.
/// </summary>
internal sealed partial class SerialNumberFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    private static readonly HashSet<string> Keys = ["required", "pattern"];
    private static readonly string[] Policies = ["forbid", "allowWithReason", "allowWithWarning"];

    public override string Name => "serialNumber";

    public override string View => "/Pages/Shared/FormFields/_SerialNumber.cshtml";

    public override IReadOnlySet<string> MessageKeys => Keys;

    public override IEnumerable<string> FindProblems(FormField field, FormDefinition form)
    {
        if (!form.Policies.TryGetValue("serialNumber", out var policy) || !Policies.Contains(policy))
            yield return $"the form's policies need \"serialNumber\": {string.Join(", ", Policies)}";
    }

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken)
    {
        var compact = Separators().Replace(input.Posted, "").ToUpperInvariant();
        return ValueTask.FromResult(new FieldReading(compact.Length == 0 ? null : JsonValue.Create(compact)));
    }

    public override ValueTask<string?> CheckAsync(FieldAnswer answer, CancellationToken cancellationToken)
    {
        var pattern = answer.Data.Text("product.serialPattern") ?? AnySerial;
        var fits = Regex.IsMatch(answer.Answer.GetValue<string>(), $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return ValueTask.FromResult(fits ? null : Message(answer.Field, "pattern", answer.Data.Text("product.serialHint") ?? Texts["serialNumber.hint"]));
    }

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context) => new()
    {
        ["pattern"] = AnySerial,
        ["patternFrom"] = "product.serialPattern",
        ["hintFrom"] = "product.serialHint",
        ["without"] = @"[\s.\-/]",
        ["messages"] = new JsonObject { ["pattern"] = Message(field, "pattern", "{hint}"), ["hint"] = Texts["serialNumber.hint"].Value },
    };

    /// <summary>Where the model and so the brand is unknown.</summary>
    private const string AnySerial = "[A-Z0-9]{5,30}";

    [GeneratedRegex(@"[\s.\-/]")]
    private static partial Regex Separators();
}
