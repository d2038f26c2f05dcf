namespace DealerPortal.Forms.Contracts;

/// <summary>A request form as data; see README.md of this module for its JSON.</summary>
public sealed record FormDefinition
{
    /// <summary>The form's name in URLs, e.g. <c>repair</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What a case filed with this form is called in lists.</summary>
    public required LocalizedText Kind { get; init; }

    /// <summary>The form's own heading.</summary>
    public required LocalizedText Title { get; init; }

    public required LocalizedText Intro { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes of the countries it is offered in.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>How the form's field types decide where the trade allows several ways, e.g. <c>serialNumber: allowWithReason</c>.</summary>
    public required IReadOnlyDictionary<string, string> Policies { get; init; }

    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>All fields in the order they are shown.</summary>
    public IEnumerable<FormField> Fields => Sections.SelectMany(section => section.Fields);

    /// <summary>The fields so ordered that each comes after those its visibility and forced value depend on.</summary>
    internal IReadOnlyList<FormField> SettleOrder { get; init; } = [];

    public bool IsOfferedIn(string country) => Countries.Contains(country);

    public FormField? FindField(string key) => Fields.FirstOrDefault(field => field.Key == key);
}

/// <summary>A group of fields under a short heading.</summary>
public sealed record FormSection
{
    public required string Key { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText? Help { get; init; }

    /// <summary>Says in words when the section applies; shown where no script can hide it.</summary>
    public LocalizedText? Applies { get; init; }

    public Rule? VisibleWhen { get; init; }

    public required IReadOnlyList<FormField> Fields { get; init; }
}

/// <summary>One question of a form.</summary>
public sealed record FormField
{
    /// <summary>Key of the answer; the control's name is <c>Answers[key]</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the <see cref="IFieldType"/>.</summary>
    public required string Type { get; init; }

    public required LocalizedText Label { get; init; }

    public LocalizedText? Help { get; init; }

    public LocalizedText? Placeholder { get; init; }

    /// <summary>Says in words when the field applies; shown where no script can hide it.</summary>
    public LocalizedText? Applies { get; init; }

    /// <summary>Absent: optional. A constant true: always required.</summary>
    public Rule? RequiredWhen { get; init; }

    public Rule? VisibleWhen { get; init; }

    /// <summary>The first whose condition holds decides the answer, whatever was filled in.</summary>
    public IReadOnlyList<ForcedValue> ValueWhen { get; init; } = [];

    /// <summary>Each whose condition holds refuses the answer.</summary>
    public IReadOnlyList<FieldRefusal> RefuseWhen { get; init; } = [];

    /// <summary>What the control starts with, over <c>{"user": …, "organisation": …, "country": …, "today": …}</c>.</summary>
    public Rule? Prefill { get; init; }

    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    public FieldLimits Limits { get; init; } = new();

    /// <summary>Texts that replace the field type's own, by their key (<c>required</c>, <c>tooShort</c> …).</summary>
    public IReadOnlyDictionary<string, LocalizedText> Messages { get; init; } = new Dictionary<string, LocalizedText>();

    /// <summary>Name of the case's real column the answer is copied to; see <see cref="FormColumns"/>.</summary>
    public string? Column { get; init; }

    /// <summary>Neighbouring fields with the same row name stand beside each other where there is room.</summary>
    public string? Row { get; init; }

    /// <summary>HTML's autocomplete token.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>HTML's inputmode: which keyboard a phone shows.</summary>
    public string? InputMode { get; init; }

    /// <summary>How an information text looks: <c>info</c> or <c>warn</c>.</summary>
    public string Tone { get; init; } = "info";

    /// <summary>True when the field is required whatever else is answered.</summary>
    public bool IsAlwaysRequired => RequiredWhen?.Json == "true";
}

/// <summary>One choice; <see cref="Value"/> is what is stored.</summary>
public sealed record FieldOption(string Value, LocalizedText Label);

/// <param name="When">The condition.</param>
/// <param name="Value">The value as an expression; a constant most of the time.</param>
/// <param name="Message">Why the answer is not the user's to choose.</param>
public sealed record ForcedValue(Rule When, Rule Value, LocalizedText? Message);

public sealed record FieldRefusal(Rule When, LocalizedText Message);

/// <summary>What a field accepts. Each field type uses those that mean something to it.</summary>
public sealed record FieldLimits
{
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }

    /// <summary>A regular expression both .NET and the browser understand; the whole text must match.</summary>
    public string? Pattern { get; init; }

    public decimal? Min { get; init; }
    public decimal? Max { get; init; }

    /// <summary>Digits after the decimal point; 0 for whole numbers.</summary>
    public int Decimals { get; init; }

    /// <summary>Kinds of files: <c>image</c>, <c>pdf</c>.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = ["image", "pdf"];

    public int MaxFiles { get; init; } = 5;
    public int MaxMegabytes { get; init; } = 10;

    public bool NotFuture { get; init; }
    public bool NotPast { get; init; }

    /// <summary>The earliest day is so many working days after today; 0 means today will do.</summary>
    public int? LeadWorkingDays { get; init; }

    public bool NoWeekends { get; init; }
    public bool NoHolidays { get; init; }
}
