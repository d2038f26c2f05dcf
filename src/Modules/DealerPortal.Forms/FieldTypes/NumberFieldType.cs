using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DealerPortal.Forms.Contracts;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.FieldTypes;

/// <summary>A number, with a comma or a point before its decimals.</summary>
internal sealed partial class NumberFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    private static readonly HashSet<string> Keys = ["required", "notANumber", "tooSmall", "tooLarge", "decimals"];

    public override string Name => "number";

    public override string View => "/Pages/Shared/FormFields/_Number.cshtml";

    public override IReadOnlySet<string> MessageKeys => Keys;

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) => ValueTask.FromResult(
        input.Posted.Length == 0 ? new FieldReading(null)
        : Number().IsMatch(input.Posted) ? new FieldReading(JsonValue.Create(decimal.Parse(input.Posted.Replace(',', '.'), CultureInfo.InvariantCulture)))
        : new FieldReading(null, Message(input.Field, "notANumber")));

    public override ValueTask<string?> CheckAsync(FieldAnswer answer, CancellationToken cancellationToken)
    {
        var limits = answer.Field.Limits;
        // The answer was a decimal when it was read; rules see it as the number JSON has.
        var number = decimal.Parse(answer.Answer.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return ValueTask.FromResult(
            number < limits.Min ? Message(answer.Field, "tooSmall", limits.Min)
            : number > limits.Max ? Message(answer.Field, "tooLarge", limits.Max)
            : decimal.Round(number, limits.Decimals) != number ? Message(answer.Field, "decimals", limits.Decimals)
            : null);
    }

    public override string Describe(FormField field, JsonNode stored, string language) =>
        decimal.Parse(stored.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("#,0.##########", CultureInfo.CurrentCulture);

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context)
    {
        var limits = field.Limits;
        var messages = new JsonObject { ["notANumber"] = Message(field, "notANumber"), ["decimals"] = Message(field, "decimals", limits.Decimals) };
        if (limits.Min is { } min)
            messages["tooSmall"] = Message(field, "tooSmall", min);
        if (limits.Max is { } max)
            messages["tooLarge"] = Message(field, "tooLarge", max);

        return new JsonObject { ["min"] = limits.Min, ["max"] = limits.Max, ["decimals"] = limits.Decimals, ["messages"] = messages };
    }

    // Twelve digits before the decimals are more than any form asks for and fit a double exactly.
    [GeneratedRegex(@"^-?\d{1,12}([.,]\d{1,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
