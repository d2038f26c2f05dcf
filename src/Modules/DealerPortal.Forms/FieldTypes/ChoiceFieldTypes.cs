using System.Globalization;
using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Localisation;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.FieldTypes;

/// <summary>Yes or no, neither of them preset.</summary>
internal sealed class YesNoFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    public override string Name => "yesNo";

    public override string View => "/Pages/Shared/FormFields/_YesNo.cshtml";

    public override FieldFrame FrameOf(FormField field) => FieldFrame.Group;

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) => ValueTask.FromResult(
        bool.TryParse(input.Posted, out var yes) ? new FieldReading(JsonValue.Create(yes))
        : new FieldReading(null, input.Posted.Length == 0 ? null : RequiredMessage(input.Field)));

    public override string Describe(FormField field, JsonNode stored, string language) => Texts[stored.GetValue<bool>() ? "Yes" : "No"];
}

/// <summary>One of several: buttons for a few, a list for many.</summary>
internal sealed class ChoiceFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    private const int MostButtons = 5;

    public override string Name => "choice";

    public override string View => "/Pages/Shared/FormFields/_Choice.cshtml";

    public override FieldFrame FrameOf(FormField field) => HasButtons(field) ? FieldFrame.Group : FieldFrame.Label;

    public static bool HasButtons(FormField field) => field.Options.Count <= MostButtons;

    public override IEnumerable<string> FindProblems(FormField field, FormDefinition form)
    {
        if (field.Options.Count < 2)
            yield return "a choice needs at least two options";
        foreach (var forced in field.ValueWhen.Where(forced => forced.Value.Evaluate(new RuleData()) is JsonValue value && field.Options.All(option => option.Value != value.ToString())))
            yield return $"\"valueWhen\" forces {forced.Value}, which is none of the options";
    }

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) => ValueTask.FromResult(
        input.Posted.Length == 0 ? new FieldReading(null)
        : input.Field.Options.Any(option => option.Value == input.Posted) ? new FieldReading(JsonValue.Create(input.Posted))
        : new FieldReading(null, RequiredMessage(input.Field)));

    public override string Describe(FormField field, JsonNode stored, string language) =>
        field.Options.FirstOrDefault(option => option.Value == stored.GetValue<string>())?.Label.In(language) ?? stored.GetValue<string>();
}

/// <summary>One box to tick; leaving it empty is an answer.</summary>
internal sealed class CheckFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    public const string TypeName = "check";

    public override string Name => TypeName;

    public override string View => "/Pages/Shared/FormFields/_Check.cshtml";

    public override FieldFrame FrameOf(FormField field) => FieldFrame.None;

    public override IEnumerable<string> FindProblems(FormField field, FormDefinition form)
    {
        if (field.RequiredWhen is not null)
            yield return "a box that has to be ticked is a \"consent\"";
    }

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new FieldReading(JsonValue.Create(input.Posted is "true" or "True" or "on")));

    public override string Describe(FormField field, JsonNode stored, string language) => Texts[stored.GetValue<bool>() ? "Yes" : "No"];
}

/// <summary>One box that says the user agrees; kept with the time.</summary>
internal sealed class ConsentFieldType(IStringLocalizer<Texts> texts, Display display) : FieldType(texts)
{
    public override string Name => "consent";

    public override string View => "/Pages/Shared/FormFields/_Check.cshtml";

    public override FieldFrame FrameOf(FormField field) => FieldFrame.None;

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new FieldReading(input.Posted is "true" or "True" or "on" ? JsonValue.Create(true) : null));

    public override JsonNode? ToStored(JsonNode? answer, FieldInput input) =>
        new JsonObject { ["accepted"] = true, ["at"] = input.Context.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) };

    public override string Describe(FormField field, JsonNode stored, string language)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var at = DateTimeOffset.Parse(stored["at"]!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return Texts["consent.given", display.Instant(at)];
    }
}
