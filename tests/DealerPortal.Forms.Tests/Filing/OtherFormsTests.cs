using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Tests.Filing;

/// <summary>Each of the other forms can be filed, and refuses what makes no sense.</summary>
public sealed class OtherFormsTests(FormHarness portal) : IClassFixture<FormHarness>
{
    private static readonly Dictionary<string, string> Product = new() { ["modelCode"] = "RFG23UERS1/XEF", ["serialNumber"] = "0B4X5AAB123456Z", ["confirmed"] = "true" };

    private static readonly Dictionary<string, AnswerFile[]> Photos = new()
    {
        ["serialPhoto"] = [FormHarness.Photo],
        ["defectPhoto"] = [FormHarness.Photo],
        ["proofOfPurchase"] = [FormHarness.Photo],
    };

    [Fact]
    public async Task Accessory_is_requested()
    {
        var result = await portal.FileAsync("accessory", new(Product) { ["accessoryName"] = "Groentelade", ["accessoryState"] = "missing", ["quantity"] = "2" });

        Assert.Empty(result.Errors);
        Assert.Equal("2", result.Answers["quantity"]!.ToJsonString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("1,5")]
    [InlineData("twee")]
    [InlineData("-1")]
    public async Task Senseless_quantity_is_refused(string quantity)
    {
        var result = await portal.FileAsync("accessory", new(Product) { ["accessoryName"] = "Groentelade", ["accessoryState"] = "missing", ["quantity"] = quantity });

        Assert.Equal(["quantity"], result.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task Damage_is_returned_with_a_photo_of_it()
    {
        Dictionary<string, string> answers = new(Product)
        {
            ["isDoa"] = "false", ["sold"] = "false", ["isDamaged"] = "true", ["defectDescription"] = "Deuk in de zijwand", ["readyFrom"] = "2026-11-23",
        };

        Assert.Equal(["defectPhoto"], (await portal.FileAsync("return", answers, new() { ["serialPhoto"] = [FormHarness.Photo] })).Errors.Select(error => error.Field));
        Assert.Empty((await portal.FileAsync("return", answers, Photos)).Errors);
    }

    [Fact]
    public async Task Neither_doa_nor_damage_points_to_repair()
    {
        var result = await portal.FileAsync("return", new(Product) { ["isDoa"] = "false", ["sold"] = "false", ["isDamaged"] = "false", ["defectDescription"] = "Koelt niet meer", ["readyFrom"] = "2026-11-23" }, Photos);

        var error = Assert.Single(result.Errors);
        Assert.Equal("isDamaged", error.Field);
        Assert.Contains("herstelling", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doa_needs_its_terms_accepted_and_its_proof_when_sold()
    {
        Dictionary<string, string> answers = new(Product)
        {
            ["isDoa"] = "true", ["sold"] = "true", ["isDamaged"] = "false", ["purchaseDate"] = "2026-11-20", ["defectDescription"] = "Koelt niet bij eerste gebruik", ["readyFrom"] = "2026-11-24",
        };

        Assert.Equal(["doaTermsAccepted"], (await portal.FileAsync("return", answers, Photos)).Errors.Select(error => error.Field));
        Assert.Empty((await portal.FileAsync("return", new(answers) { ["doaTermsAccepted"] = "true" }, Photos)).Errors);
    }

    [Fact]
    public async Task Return_knows_no_way_around_the_serial_number()
    {
        Dictionary<string, string> answers = new(Product) { ["noSerialNumber"] = "true" };
        answers.Remove("serialNumber");

        var fields = (await portal.FileAsync("return", answers, Photos)).Errors.Select(error => error.Field).ToList();

        Assert.Contains("serialNumber", fields);
        Assert.Contains("", fields); // the box is not a field of this form
    }

    [Fact]
    public async Task Collection_asks_for_a_lift_above_the_ground_floor_only()
    {
        Dictionary<string, string> answers = new(Product)
        {
            ["earlierCase"] = "2026-000123", ["pickupStreet"] = "Meir 1", ["pickupPostalCode"] = "2000", ["pickupCity"] = "Antwerpen", ["contactName"] = "An", ["contactPhone"] = "03 123 45 67",
            ["readyFrom"] = "2026-11-24", ["packaging"] = "none",
        };

        Assert.Empty((await portal.FileAsync("pickup", answers)).Errors);
        Assert.Empty((await portal.FileAsync("pickup", new(answers) { ["floor"] = "0" })).Errors);
        Assert.Equal(["hasLift"], (await portal.FileAsync("pickup", new(answers) { ["floor"] = "3" })).Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("technical-question", "subject", "Foutcode 4E")]
    [InlineData("contact", "topic", "portal")]
    [InlineData("credit-question", "grmsNumber", "4150012345")]
    public async Task Question_is_asked(string form, string field, string value)
    {
        var result = await portal.FileAsync(form, new() { [field] = value, ["question"] = "Wat betekent dit precies?" });

        Assert.Empty(result.Errors);
        Assert.Equal("Wat betekent dit precies?", result.Columns.Text("description"));
    }
}
