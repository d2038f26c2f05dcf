using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Forms.Contracts;
using DealerPortal.Organisations.Contracts;

namespace DealerPortal.Cases.Seeding;

/// <summary>One request as a dealer might fill it in: what stands on the type plate, what is wrong with it, whose it is.</summary>
internal sealed class CaseDraft
{
    private const string SerialSigns = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

    private CaseDraft(SeededOrganisation organisation, SeededMember reporter, DateTime filedAt, string kind)
    {
        Organisation = organisation;
        Reporter = reporter;
        FiledAt = filedAt;
        Kind = kind;
    }

    public SeededOrganisation Organisation { get; }
    public SeededMember Reporter { get; }

    /// <summary>In the time of the organisation's country.</summary>
    public DateTime FiledAt { get; }

    /// <summary>Key of the form.</summary>
    public string Kind { get; }

    public SampleModel? Model { get; private set; }
    public string? Serial { get; private set; }
    public bool NotifyByEmail { get; private set; }
    public bool HasOrder => Kind is "repair" or "pickup";

    private string? Reference { get; set; }
    private string Description { get; set; } = "";
    private bool IsSold { get; set; }
    private bool IsAtEndUser { get; set; }
    private DateOnly? PurchaseDate { get; set; }
    private DateOnly? PreferredDate { get; set; }
    private string? EndUserName { get; set; }
    private string? EndUserEmail { get; set; }
    private string? EndUserPhone { get; set; }
    private string? Street { get; set; }
    private SampleTown? Town { get; set; }

    /// <summary>Answers of the kind's own fields, by key.</summary>
    private Dictionary<string, object> Own { get; } = [];

    public static CaseDraft Next(SeededOrganisation organisation, DateTime filedAt, string kind, IReadOnlyList<SampleModel> models, Random random)
    {
        // Most requests of a shop come from one hand.
        var reporter = organisation.Members[random.NextDouble() < 0.6 ? 0 : random.Next(organisation.Members.Count)];
        var draft = new CaseDraft(organisation, reporter, filedAt, kind)
        {
            NotifyByEmail = random.NextDouble() < 0.6,
            Reference = kind == "repair" || random.NextDouble() < 0.6 ? NextReference(filedAt, random) : null,
        };
        var words = SampleWords.Of(organisation.Language);
        switch (kind)
        {
            case "repair":
                draft.TakeDevice(models, random);
                draft.TakeEndUser(random);
                draft.TakeSerialOrReason(words, random);
                draft.PreferredDate = draft.Weekday(random.Next(2, 10));
                draft.Description = draft.Defect(words, random);
                break;
            case "return":
                draft.TakeDevice(models, random);
                draft.Serial = NextSerial(random);
                draft.PreferredDate = draft.Weekday(random.Next(1, 5));
                draft.TakeReason(words, random);
                break;
            case "pickup":
                draft.TakeDevice(models, random);
                draft.TakePickUp(words, random);
                break;
            case "accessory":
                draft.TakeDevice(models, random);
                draft.TakeSerialOrReason(words, random);
                draft.TakeAccessory(words, random);
                break;
            case "technical-question":
                draft.Model = Pick(models, model => model.Weight, random);
                draft.Own["subject"] = Any(words.Subjects, random);
                draft.Description = Any(words.Questions, random);
                break;
            case "credit-question":
                draft.Own["grmsNumber"] = string.Create(CultureInfo.InvariantCulture, $"{random.Next(40_000_000, 50_000_000)}");
                draft.Description = Any(words.CreditQuestions, random);
                break;
            default:
                draft.Own["topic"] = Any(["order", "account", "portal", "other"], random);
                draft.Description = $"{Any(words.Questions, random)} {Any(words.Remarks, random)}";
                break;
        }

        return draft;
    }

    public CaseColumns Columns => new(
        Model?.Code, Serial, Kind == "repair" ? Model?.ServiceType : null, Kind == "repair" ? DeviceLocation : null, Reference, EndUserName, Town?.City, Description, PreferredDate);

    /// <summary>What the form keeps of it, in the form's order. Fields that the seed does not know stay out.</summary>
    public string AnswersTo(FormDefinition form)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var field in form.Fields)
            {
                if (AnswerTo(field) is { } answer)
                    Write(json, field.Key, answer);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private string DeviceLocation => IsAtEndUser ? "endUser" : "dealer";

    private object? AnswerTo(FormField field)
    {
        if (field.Type == "consent")
            return field.Key != "doaTermsAccepted" || Own.GetValueOrDefault("isDoa") is true ? FiledAt : null;

        return field.Column switch
        {
            "modelCode" => Model?.Code,
            "serialNumber" => Serial,
            "serviceType" => Model?.ServiceType,
            "deviceLocation" => DeviceLocation,
            "purchaseDate" => PurchaseDate,
            "preferredDate" => PreferredDate,
            "endUserName" => EndUserName,
            "endUserStreet" => Street,
            "endUserPostalCode" => Town?.PostalCode,
            "endUserCity" => Town?.City,
            "endUserPhone" => EndUserPhone,
            "endUserEmail" => EndUserEmail,
            "reference" => Reference,
            "description" => Description,
            "notifyByEmail" => NotifyByEmail,
            _ => Own.GetValueOrDefault(field.Key),
        };
    }

    private static void Write(Utf8JsonWriter json, string key, object answer)
    {
        json.WritePropertyName(key);
        switch (answer)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime acceptedAt:
                json.WriteStartObject();
                json.WriteBoolean("accepted", true);
                json.WriteString("at", acceptedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue((string)answer);
                break;
        }
    }

    private void TakeDevice(IReadOnlyList<SampleModel> models, Random random)
    {
        Model = Pick(models, model => model.Weight, random);
        IsSold = random.NextDouble() < 0.85;
        if (Kind is "repair" or "return")
            Own["sold"] = IsSold;
        if (IsSold)
            PurchaseDate = DateOnly.FromDateTime(FiledAt).AddDays(-(Kind == "return" ? random.Next(1, 15) : random.Next(10, 720)));
    }

    private void TakeSerialOrReason(SampleWords words, Random random)
    {
        var isMissing = random.NextDouble() < 0.05;
        Own["noSerialNumber"] = isMissing;
        if (isMissing)
            Own["noSerialReason"] = Any(words.NoSerialReasons, random);
        else
            Serial = NextSerial(random);
    }

    private void TakeEndUser(Random random)
    {
        IsAtEndUser = IsSold && !Model!.IsPickUp && random.NextDouble() < 0.8;
        if (!IsSold)
            return;

        Town = SampleTowns.NextIn(random, Organisation.Country);
        var (first, last) = SamplePeople.Next(random, Town.Language);
        EndUserName = $"{first} {last}";
        if (!IsAtEndUser)
        {
            Town = null;
            return;
        }

        Street = string.Create(CultureInfo.InvariantCulture, $"{SampleTowns.NextStreet(random, Town.Language)} {random.Next(1, 220)}");
        EndUserPhone = SamplePeople.NextPhone(random, Organisation.Country);
        if (random.NextDouble() < 0.5)
            EndUserEmail = string.Create(CultureInfo.InvariantCulture, $"klant{random.Next(100_000)}@mail.example");
    }

    private void TakeReason(SampleWords words, Random random)
    {
        var isDamaged = random.NextDouble() < 0.4;
        Own["isDoa"] = !isDamaged;
        Own["isDamaged"] = isDamaged;
        Description = isDamaged ? Any(words.Damages, random) : Defect(words, random);
    }

    private void TakePickUp(SampleWords words, Random random)
    {
        Serial = NextSerial(random);
        PurchaseDate = null;
        PreferredDate = Weekday(random.Next(1, 6));
        Town = SampleTowns.NextIn(random, Organisation.Country);
        var (first, last) = SamplePeople.Next(random, Town.Language);
        EndUserName = $"{first} {last}";
        Street = string.Create(CultureInfo.InvariantCulture, $"{SampleTowns.NextStreet(random, Town.Language)} {random.Next(1, 220)}");
        EndUserPhone = SamplePeople.NextPhone(random, Organisation.Country);
        var floor = random.Next(4);
        Own["floor"] = floor;
        if (floor > 0)
            Own["hasLift"] = random.Next(2) == 0;
        Own["earlierCase"] = string.Create(CultureInfo.InvariantCulture, $"{random.Next(40_000_000, 50_000_000)}");
        Own["packaging"] = Any(["original", "other", "none"], random);
        Description = Any(words.Remarks, random);
    }

    private void TakeAccessory(SampleWords words, Random random)
    {
        var accessory = Any(words.Accessories, random);
        Own["accessoryName"] = accessory;
        Own["accessoryState"] = Any(["missing", "defective"], random);
        Own["quantity"] = random.Next(8) == 0 ? 2 : 1;
        Description = $"{accessory}. {Any(words.Attempts, random)}";
    }

    private string Defect(SampleWords words, Random random) => random.Next(10) switch
    {
        < 3 => $"{Any(words.Defects[Model!.Appliance], random)}, {Any(words.Circumstances, random)}.",
        < 8 => $"{Any(words.Defects[Model!.Appliance], random)}, {Any(words.Circumstances, random)}. {Any(words.Attempts, random)}",
        _ => $"{Any(words.Defects[Model!.Appliance], random)}, {Any(words.Circumstances, random)}. {Any(words.Attempts, random)} {Any(words.Attempts, random)}",
    };

    private DateOnly Weekday(int daysAhead)
    {
        var day = DateOnly.FromDateTime(FiledAt).AddDays(daysAhead);
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }

    /// <summary>15 signs as on the type plates of the demo brand: plant and product, year and month, a running number.</summary>
    private static string NextSerial(Random random) => string.Create(15, random, (serial, chance) =>
    {
        serial[0] = '0';
        for (var place = 1; place < serial.Length; place++)
            serial[place] = place is >= 9 and <= 13 ? (char)('0' + chance.Next(10)) : SerialSigns[chance.Next(SerialSigns.Length)];
    });

    /// <summary>As shops number their orders, each in its own way.</summary>
    private static string NextReference(DateTime filedAt, Random random) => random.Next(5) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"SO-{filedAt:yyyy}-{random.Next(100_000):D5}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"REP{random.Next(1_000_000):D6}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(10_000, 100_000)}/{random.Next(1, 9)}"),
        3 => string.Create(CultureInfo.InvariantCulture, $"K{filedAt:yyMM}.{random.Next(1000):D3}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"W{random.Next(10_000_000):D7}"),
    };

    private static string Any(string[] words, Random random) => words[random.Next(words.Length)];

    internal static T Pick<T>(IReadOnlyList<T> choices, Func<T, int> weightOf, Random random)
    {
        var mark = random.Next(choices.Sum(weightOf));
        foreach (var choice in choices)
        {
            mark -= weightOf(choice);
            if (mark < 0)
                return choice;
        }

        return choices[^1];
    }
}
