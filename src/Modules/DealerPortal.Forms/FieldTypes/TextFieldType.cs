using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DealerPortal.Forms.Contracts;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.FieldTypes;

/// <summary>One line of text.</summary>
internal class TextFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    private static readonly HashSet<string> Keys = ["required", "tooShort", "tooLong", "pattern"];

    public override string Name => "text";

    public override string View => "/Pages/Shared/FormFields/_Text.cshtml";

    public override IReadOnlySet<string> MessageKeys => Keys;

    protected virtual int DefaultMaxLength => 200;

    protected virtual bool IsOneLine => true;

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken)
    {
        var text = IsOneLine ? input.Posted.Replace('\n', ' ') : input.Posted;
        return ValueTask.FromResult(new FieldReading(text.Length == 0 ? null : JsonValue.Create(text)));
    }

    public override ValueTask<string?> CheckAsync(FieldAnswer answer, CancellationToken cancellationToken) => ValueTask.FromResult(Check(answer.Field, answer.Answer.GetValue<string>()));

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context)
    {
        var checks = new JsonObject { ["maxLength"] = MaxLength(field), ["messages"] = new JsonObject { ["tooLong"] = Message(field, "tooLong", MaxLength(field)) } };
        if (field.Limits.MinLength is { } minLength)
        {
            checks["minLength"] = minLength;
            checks["messages"]!["tooShort"] = Message(field, "tooShort", minLength);
        }
        if (field.Limits.Pattern is { } pattern)
        {
            checks["pattern"] = pattern;
            checks["messages"]!["pattern"] = Message(field, "pattern");
        }
        return checks;
    }

    private string? Check(FormField field, string text)
    {
        if (text.Length > MaxLength(field))
            return Message(field, "tooLong", MaxLength(field));
        if (text.Length < field.Limits.MinLength)
            return Message(field, "tooShort", field.Limits.MinLength);
        if (field.Limits.Pattern is { } pattern && !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            return Message(field, "pattern");

        return null;
    }

    private int MaxLength(FormField field) => field.Limits.MaxLength ?? DefaultMaxLength;
}

/// <summary>Several lines.</summary>
internal sealed class LongTextFieldType(IStringLocalizer<Texts> texts) : TextFieldType(texts)
{
    public override string Name => "longText";

    public override string View => "/Pages/Shared/FormFields/_LongText.cshtml";

    protected override int DefaultMaxLength => 4000;

    protected override bool IsOneLine => false;
}

/// <summary>The organisation's own name for the request.</summary>
internal sealed class ReferenceFieldType(IStringLocalizer<Texts> texts) : TextFieldType(texts)
{
    public override string Name => "reference";

    protected override int DefaultMaxLength => 60;
}
