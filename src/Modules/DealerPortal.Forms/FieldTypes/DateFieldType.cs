using System.Globalization;
using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.FieldTypes;

/// <summary>A day. Which days count as holidays the portal's calendar knows, if a module brings one.</summary>
internal sealed class DateFieldType(IStringLocalizer<Texts> texts, IEnumerable<IDateCalendar> calendars) : FieldType(texts)
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly HashSet<string> Keys = ["required", "notADate", "future", "past", "tooSoon", "weekend", "holiday", "implausible"];

    private readonly IDateCalendar? _calendar = calendars.FirstOrDefault();

    public override string Name => "date";

    public override string View => "/Pages/Shared/FormFields/_Date.cshtml";

    public override IReadOnlySet<string> MessageKeys => Keys;

    public override IEnumerable<string> FindProblems(FormField field, FormDefinition form)
    {
        if (field.Limits is { NotFuture: true, NotPast: true } or { NotFuture: true, LeadWorkingDays: not null })
            yield return "no day is both before and after today";
        if (_calendar is null && (field.Limits.NoHolidays || field.Limits.LeadWorkingDays > 0))
            yield return "no module brings a calendar of holidays";
    }

    public override ValueTask<FieldReading> ReadAsync(FieldInput input, CancellationToken cancellationToken) => ValueTask.FromResult(
        input.Posted.Length == 0 ? new FieldReading(null)
        : Parse(input.Posted) is { } date ? new FieldReading(JsonValue.Create(date.ToString(Iso, CultureInfo.InvariantCulture)))
        : new FieldReading(null, Message(input.Field, "notADate")));

    public override ValueTask<string?> CheckAsync(FieldAnswer answer, CancellationToken cancellationToken)
    {
        var date = DateOnly.ParseExact(answer.Answer.GetValue<string>(), Iso, CultureInfo.InvariantCulture);
        return ValueTask.FromResult(Check(answer.Field, date, answer.Input.Context));
    }

    public override string Describe(FormField field, JsonNode stored, string language) =>
        DateOnly.TryParseExact(stored.GetValue<string>(), Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? InWords(date) : stored.GetValue<string>();

    public override JsonObject BrowserChecks(FormField field, FormDefinition form, FormContext context)
    {
        var limits = field.Limits;
        var messages = new JsonObject { ["notADate"] = Message(field, "notADate"), ["implausible"] = Message(field, "implausible") };
        var checks = new JsonObject { ["messages"] = messages };
        if (Earliest(field, context) is { } earliest)
        {
            checks["earliest"] = earliest.ToString(Iso, CultureInfo.InvariantCulture);
            messages["tooSoon"] = TooSoon(field, earliest, context);
        }
        if (limits.NotFuture)
        {
            checks["latest"] = context.Today.ToString(Iso, CultureInfo.InvariantCulture);
            messages["future"] = Message(field, "future");
        }
        if (limits.NoWeekends)
        {
            checks["noWeekends"] = true;
            messages["weekend"] = Message(field, "weekend");
        }
        if (limits.NoHolidays && _calendar is not null)
        {
            checks["holidays"] = _calendar.Url;
            messages["holiday"] = Message(field, "holiday", "{name}");
        }
        return checks;
    }

    private string? Check(FormField field, DateOnly date, FormContext context)
    {
        if (Math.Abs(date.Year - context.Today.Year) > 50)
            return Message(field, "implausible");
        if (field.Limits.NotFuture && date > context.Today)
            return Message(field, "future");
        if (Earliest(field, context) is { } earliest && date < earliest)
            return TooSoon(field, earliest, context);
        if (field.Limits.NoWeekends && date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return Message(field, "weekend");
        if (field.Limits.NoHolidays && _calendar?.HolidayName(context.Country, date, context.Language) is { } holiday)
            return Message(field, "holiday", holiday);

        return null;
    }

    private string TooSoon(FormField field, DateOnly earliest, FormContext context) =>
        earliest == context.Today ? Message(field, "past") : Message(field, "tooSoon", InWords(earliest));

    private DateOnly? Earliest(FormField field, FormContext context) => field.Limits switch
    {
        { LeadWorkingDays: > 0 and var days } when _calendar is not null => _calendar.AddWorkingDays(context.Country, context.Today, days),
        { LeadWorkingDays: not null } or { NotPast: true } => context.Today,
        _ => null,
    };

    private string InWords(DateOnly date) => date.ToString(Texts["Format.Date"], CultureInfo.CurrentCulture);

    /// <summary>What a date control posts; without one people type the day as their country writes it.</summary>
    private static DateOnly? Parse(string posted) =>
        DateOnly.TryParseExact(posted, [Iso, "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
