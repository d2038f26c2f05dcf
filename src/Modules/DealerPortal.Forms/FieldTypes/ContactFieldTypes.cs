using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Contact;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.FieldTypes;

/// <summary>A telephone number, kept as E.164.</summary>
internal sealed class PhoneFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    private static readonly HashSet<string> Keys = ["required", "notAPhone"];

    public override string Name => "phone";

    public override string View => "/Pages/Shared/FormFields/_Phone.cshtml";

    public override IReadOnlySet<string> MessageKeys => Keys;

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) => ValueTask.FromResult(
        input.Posted.Length == 0 ? new FieldReading(null)
        : PhoneNumber.TryNormalise(input.Posted, input.Context.Country, out var number) ? new FieldReading(JsonValue.Create(number))
        : new FieldReading(null, Message(input.Field, "notAPhone", NationalForm.PhoneExample(input.Context.Country))));

    public override string Describe(FormField field, JsonNode stored, string language) => PhoneNumber.Show(stored.GetValue<string>());

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context) => new()
    {
        ["pattern"] = NationalForm.BrowserPatternOfPhones,
        ["messages"] = new JsonObject { ["pattern"] = Message(field, "notAPhone", NationalForm.PhoneExample(context.Country)) },
    };
}

/// <summary>An e-mail address.</summary>
internal sealed class EmailFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    private static readonly HashSet<string> Keys = ["required", "notAnEmail"];

    public override string Name => "email";

    public override string View => "/Pages/Shared/FormFields/_Email.cshtml";

    public override IReadOnlySet<string> MessageKeys => Keys;

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) => ValueTask.FromResult(
        input.Posted.Length == 0 ? new FieldReading(null)
        : EmailAddress.TryNormalise(input.Posted, out var address) ? new FieldReading(JsonValue.Create(address))
        : new FieldReading(null, Message(input.Field, "notAnEmail")));

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context) => new()
    {
        ["pattern"] = NationalForm.BrowserPatternOfEmails,
        ["messages"] = new JsonObject { ["pattern"] = Message(field, "notAnEmail") },
    };
}

/// <summary>A postal code, as the country writes it.</summary>
internal sealed class PostalCodeFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    private static readonly HashSet<string> Keys = ["required", "notAPostalCode"];

    public override string Name => "postalCode";

    public override string View => "/Pages/Shared/FormFields/_PostalCode.cshtml";

    public override IReadOnlySet<string> MessageKeys => Keys;

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) => ValueTask.FromResult(
        input.Posted.Length == 0 ? new FieldReading(null)
        : PostalCode.TryNormalise(input.Posted, input.Context.Country, out var code) ? new FieldReading(JsonValue.Create(code))
        : new FieldReading(null, Message(input.Field, "notAPostalCode", NationalForm.PostalCodeExample(input.Context.Country))));

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context) => new()
    {
        ["pattern"] = NationalForm.BrowserPatternOfPostalCodes(context.Country),
        ["messages"] = new JsonObject { ["pattern"] = Message(field, "notAPostalCode", NationalForm.PostalCodeExample(context.Country)) },
    };
}
