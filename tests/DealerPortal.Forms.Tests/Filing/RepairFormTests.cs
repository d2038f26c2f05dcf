using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Tests.Filing;

/// <summary>The repair form of the recipe against the server's rules, as if no browser had helped.</summary>
public sealed class RepairFormTests(FormHarness portal) : IClassFixture<FormHarness>
{
    private static Dictionary<string, string> AtDealer() => new()
    {
        ["modelCode"] = "WW81J5446MA/EN",
        ["serialNumber"] = "0B4X5AAB123456Z",
        ["sold"] = "false",
        ["defectDescription"] = "Trommel draait niet meer rond.",
        ["dealerReference"] = "R-2026-17",
        ["confirmed"] = "true",
    };

    private static Dictionary<string, string> AtEndUser() => new(AtDealer())
    {
        ["sold"] = "true",
        ["deviceLocation"] = "endUser",
        ["purchaseDate"] = "2026-01-15",
        ["endUserName"] = "Jan Peeters",
        ["endUserStreet"] = "Meir 1",
        ["endUserPostalCode"] = "2000",
        ["endUserCity"] = "Antwerpen",
        ["endUserPhone"] = "0470 12 34 56",
    };

    private static Dictionary<string, AnswerFile[]> Proof => new() { ["proofOfPurchase"] = [FormHarness.Photo] };

    [Fact]
    public async Task Unsold_appliance_is_at_the_dealers()
    {
        var result = await portal.FileAsync("repair", AtDealer());

        Assert.Empty(result.Errors);
        Assert.Equal("dealer", result.Columns.Text("deviceLocation"));
        Assert.Equal("inHome", result.Columns.Text("serviceType"));
        Assert.Equal("WW81J5446MA/EN", result.Columns.Text("modelCode"));
        Assert.Equal("R-2026-17", result.Columns.Text("reference"));
    }

    [Fact]
    public async Task Sold_appliance_at_the_end_users_is_filed_whole()
    {
        var result = await portal.FileAsync("repair", AtEndUser(), Proof);

        Assert.Empty(result.Errors);
        Assert.Equal("+32470123456", result.Columns.Text("endUserPhone"));
        Assert.Equal(new DateOnly(2026, 1, 15), result.Columns.Date("purchaseDate"));
        Assert.Equal([FormHarness.Photo.Token], result.FileTokens);
        Assert.Equal("bon.jpg", (string?)result.Answers["proofOfPurchase"]![0]!["name"]);
    }

    [Fact]
    public async Task Answers_keep_the_order_of_the_form()
    {
        var shuffled = AtEndUser().Reverse().ToDictionary();

        var result = await portal.FileAsync("repair", shuffled, Proof);

        Assert.Equal(
            ["modelCode", "serviceType", "serialNumber", "noSerialNumber", "sold", "deviceLocation", "purchaseDate", "proofOfPurchase", "endUserName", "endUserStreet", "endUserPostalCode",
             "endUserCity", "endUserPhone", "defectDescription", "dealerReference", "notifyByEmail", "confirmed"],
            result.Answers.Select(answer => answer.Key));
    }

    [Fact]
    public async Task Consent_is_kept_with_its_time()
    {
        var result = await portal.FileAsync("repair", AtDealer());

        Assert.Equal("""{"accepted":true,"at":"2026-11-23T09:00:00Z"}""", result.Answers["confirmed"]!.ToJsonString());
    }

    [Fact]
    public async Task Empty_form_says_everything_that_is_missing_in_the_forms_order()
    {
        var result = await portal.FileAsync("repair", []);

        Assert.Equal(["modelCode", "serialNumber", "sold", "deviceLocation", "defectDescription", "dealerReference", "confirmed"], result.Errors.Select(error => error.Field));
        Assert.All(result.Errors, error => Assert.NotEqual("", error.Message));
    }

    [Theory]
    [InlineData("modelCode")]
    [InlineData("serialNumber")]
    [InlineData("sold")]
    [InlineData("deviceLocation")]
    [InlineData("purchaseDate")]
    [InlineData("endUserName")]
    [InlineData("endUserStreet")]
    [InlineData("endUserPostalCode")]
    [InlineData("endUserCity")]
    [InlineData("endUserPhone")]
    [InlineData("defectDescription")]
    [InlineData("dealerReference")]
    [InlineData("confirmed")]
    public async Task Each_required_answer_is_missed(string field)
    {
        var answers = AtEndUser();
        answers.Remove(field);

        Assert.Contains((await portal.FileAsync("repair", answers, Proof)).Errors, error => error.Field == field);
    }

    [Fact]
    public async Task Proof_of_purchase_is_missed_when_sold() =>
        Assert.Equal(["proofOfPurchase"], (await portal.FileAsync("repair", AtEndUser())).Errors.Select(error => error.Field));

    [Fact]
    public async Task Pick_up_appliance_at_the_end_users_is_refused_and_set_right()
    {
        var answers = AtEndUser();
        answers["modelCode"] = "ms23k3513ak en";

        var result = await portal.FileAsync("repair", answers, Proof);

        Assert.Equal(["deviceLocation"], result.Errors.Select(error => error.Field));
        Assert.Equal("dealer", result.Forced["deviceLocation"]);
    }

    [Fact]
    public async Task Pick_up_appliance_needs_no_location()
    {
        var answers = AtEndUser();
        answers["modelCode"] = "MS23K3513AK/EN";
        answers.Remove("deviceLocation");

        var result = await portal.FileAsync("repair", answers, Proof);

        Assert.Empty(result.Errors);
        Assert.Equal("dealer", result.Columns.Text("deviceLocation"));
        Assert.Equal("pickUp", result.Columns.Text("serviceType"));
    }

    [Fact]
    public async Task Answer_of_a_field_that_does_not_apply_is_not_kept()
    {
        var answers = AtDealer();
        answers["purchaseDate"] = "2026-01-15";
        answers["endUserName"] = "Jan Peeters";
        answers["noSerialReason"] = "Onleesbaar plaatje";

        var result = await portal.FileAsync("repair", answers, Proof);

        Assert.Empty(result.Errors);
        Assert.Null(result.Answers["purchaseDate"]);
        Assert.Null(result.Answers["proofOfPurchase"]);
        Assert.Null(result.Answers["endUserName"]);
        Assert.Null(result.Answers["noSerialReason"]);
        Assert.Null(result.Columns.Text("endUserName"));
        Assert.Empty(result.FileTokens);
    }

    [Fact]
    public async Task Serial_number_may_be_left_out_for_a_reason_only()
    {
        var answers = AtDealer();
        answers.Remove("serialNumber");
        answers["noSerialNumber"] = "true";

        Assert.Equal(["noSerialReason"], (await portal.FileAsync("repair", answers)).Errors.Select(error => error.Field));

        answers["noSerialReason"] = "Typeplaatje is onleesbaar";
        var result = await portal.FileAsync("repair", answers);
        Assert.Empty(result.Errors);
        Assert.Null(result.Columns.Text("serialNumber"));
    }

    [Theory]
    [InlineData("0B4X5AAB123456Z", true)]
    [InlineData("0b4x 5aab-1234.56z", true)]
    [InlineData("0B4X5AAB12345", false)]
    [InlineData("0B4X5AAB123456Z9", false)]
    [InlineData("0B4X5AAB12345é6", false)]
    [InlineData("<script>alert(1)", false)]
    public async Task Serial_number_follows_its_brands_pattern(string serial, bool isRight)
    {
        var answers = AtDealer();
        answers["serialNumber"] = serial;

        Assert.Equal(isRight, (await portal.FileAsync("repair", answers)).IsValid);
    }

    [Fact]
    public async Task Unknown_model_is_taken_with_a_serial_number_of_any_form()
    {
        var answers = AtDealer();
        answers["modelCode"] = "xx99 new/eu";
        answers["serialNumber"] = "ABC12345";

        var result = await portal.FileAsync("repair", answers);

        Assert.Empty(result.Errors);
        Assert.Equal("XX99 NEW/EU", result.Columns.Text("modelCode"));
        Assert.Null(result.Columns.Text("serviceType"));
    }

    [Theory]
    [InlineData("BE", "2026-11-23", false)] // today: the lead time is one working day
    [InlineData("BE", "2026-11-24", true)]
    [InlineData("BE", "2026-11-20", false)] // past
    [InlineData("BE", "2026-11-28", false)] // Saturday
    [InlineData("BE", "2026-11-29", false)] // Sunday
    [InlineData("BE", "2026-12-25", false)] // Christmas
    [InlineData("BE", "2027-03-29", false)] // Easter Monday
    [InlineData("BE", "2027-07-21", false)] // Belgian …
    [InlineData("NL", "2027-07-21", true)] // … but no Dutch holiday
    [InlineData("NL", "2027-04-27", false)] // King's Day
    [InlineData("BE", "2027-04-27", true)]
    [InlineData("LU", "2027-06-23", false)] // Luxembourg's national day
    [InlineData("LU", "2028-05-09", false)] // Europe Day
    [InlineData("BE", "24-11-2026", true)] // as people write it
    [InlineData("BE", "2026-02-30", false)]
    [InlineData("BE", "morgen", false)]
    [InlineData("BE", "9999-12-31", false)]
    public async Task Preferred_date_is_a_working_day_of_the_country(string country, string date, bool isPossible)
    {
        var answers = AtDealer();
        answers["preferredDate"] = date;

        var result = await portal.FileAsync("repair", answers, context: FormHarness.Context(country));

        Assert.Equal(isPossible ? [] : ["preferredDate"], result.Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("2026-11-23", true)] // bought today
    [InlineData("2026-11-24", false)]
    [InlineData("1850-01-01", false)]
    public async Task Purchase_date_is_not_in_the_future(string date, bool isPossible)
    {
        var answers = AtEndUser();
        answers["purchaseDate"] = date;

        Assert.Equal(isPossible, (await portal.FileAsync("repair", answers, Proof)).IsValid);
    }

    [Theory]
    [InlineData("kapot", false)]
    [InlineData("         x         ", false)]
    [InlineData("1234567890", true)]
    public async Task Defect_is_described_in_ten_characters_at_least(string text, bool isEnough)
    {
        var answers = AtDealer();
        answers["defectDescription"] = text;

        Assert.Equal(isEnough, (await portal.FileAsync("repair", answers)).IsValid);
    }

    [Fact]
    public async Task Overlong_text_is_refused_not_cut()
    {
        var answers = AtDealer();
        answers["defectDescription"] = new string('x', 4001);
        answers["dealerReference"] = new string('y', 100_000);

        Assert.Equal(["defectDescription", "dealerReference"], (await portal.FileAsync("repair", answers)).Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("sold", "misschien")]
    [InlineData("deviceLocation", "moon")]
    [InlineData("endUserPhone", "12")]
    [InlineData("endUserPhone", "bel mij")]
    [InlineData("endUserPostalCode", "ABCD")]
    [InlineData("endUserPostalCode", "0999")]
    [InlineData("endUserEmail", "geen adres")]
    [InlineData("confirmed", "false")]
    [InlineData("confirmed", "misschien")]
    public async Task Answer_of_the_wrong_kind_is_refused_at_its_field(string field, string value)
    {
        var answers = AtEndUser();
        answers[field] = value;

        Assert.Contains((await portal.FileAsync("repair", answers, Proof)).Errors, error => error.Field == field);
    }

    [Fact]
    public async Task Zero_bytes_and_direction_marks_never_reach_the_database()
    {
        var answers = AtDealer();
        answers["defectDescription"] = "Pomp\0 maakt\u202E lawaai\r\nen lekt\ud800.";

        var stored = (await portal.FileAsync("repair", answers)).Columns.Text("description");

        Assert.Equal("Pomp maakt lawaai\nen lekt\ufffd.", stored);
    }

    [Fact]
    public async Task Markup_is_kept_as_text()
    {
        var answers = AtDealer();
        answers["defectDescription"] = "<b>'; DROP TABLE cases; --</b>";

        Assert.Equal("<b>'; DROP TABLE cases; --</b>", (await portal.FileAsync("repair", answers)).Columns.Text("description"));
    }

    [Fact]
    public async Task Field_the_form_does_not_have_is_refused()
    {
        var answers = AtDealer();
        answers["status"] = "processed";

        Assert.Equal([""], (await portal.FileAsync("repair", answers)).Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("nl", "Zeg of het apparaat verkocht is.")]
    [InlineData("fr", "Indiquez si l’appareil est vendu.")]
    [InlineData("de", "Geben Sie an, ob das Gerät verkauft ist.")]
    [InlineData("en", "Say whether the appliance has been sold.")]
    public async Task Errors_speak_the_users_language(string language, string message)
    {
        var answers = AtDealer();
        answers.Remove("sold");

        var errors = (await portal.FileAsync("repair", answers, context: FormHarness.Context(language: language))).Errors;

        Assert.Contains(errors, error => error.Message == message);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData(null, false)]
    public async Task Keep_me_informed_is_an_answer_either_way(string? posted, bool expected)
    {
        var answers = AtDealer();
        if (posted is not null)
            answers["notifyByEmail"] = posted;

        Assert.Equal(expected, (await portal.FileAsync("repair", answers)).Columns.Flag("notifyByEmail"));
    }
}
