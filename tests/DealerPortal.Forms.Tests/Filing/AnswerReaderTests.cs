using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Forms.Tests.Filing;

public sealed class AnswerReaderTests(FormHarness portal) : IClassFixture<FormHarness>
{
    private static readonly JsonObject Stored = JsonNode.Parse("""
        { "modelCode": "WW81J5446MA/EN", "serviceType": "inHome", "sold": true, "deviceLocation": "endUser", "purchaseDate": "2022-11-01", "endUserPhone": "+32470123456",
          "proofOfPurchase": [{ "token": "ab12", "name": "bon.pdf", "contentType": "application/pdf", "size": 2048 }], "confirmed": { "accepted": true, "at": "2022-11-02T09:34:00Z" } }
        """)!.AsObject();

    [Theory]
    [InlineData("nl", "sold", "Apparaat is verkocht", "Ja")]
    [InlineData("fr", "sold", "L’appareil est vendu", "Oui")]
    [InlineData("nl", "deviceLocation", "Locatie van apparaat", "Eindgebruiker")]
    [InlineData("de", "deviceLocation", "Standort des Geräts", "Endkunde")]
    [InlineData("nl", "purchaseDate", "Aankoopdatum consument", "1 november 2022")]
    [InlineData("nl", "endUserPhone", "Telefoonnummer", "+32 470 12 34 56")]
    [InlineData("en", "serviceType", "Service type", "In Home: at the dealer’s or at the consumer’s")]
    [InlineData("nl", "confirmed", "Ik heb de aanvraag juist en volledig ingevuld.", "Akkoord op 2 november 2022 (10:34u)")]
    public async Task Stored_answer_is_told_in_words(string language, string field, string label, string text)
    {
        var answer = (await ReadAsync(Stored, language)).SelectMany(section => section.Fields).Single(answered => answered.Key == field);

        Assert.Equal(label, answer.Label);
        Assert.Equal(text, answer.Text);
    }

    [Fact]
    public async Task Files_come_as_files()
    {
        var answer = (await ReadAsync(Stored, "nl")).SelectMany(section => section.Fields).Single(answered => answered.Key == "proofOfPurchase");

        Assert.Equal([new AnswerFile("ab12", "bon.pdf", "application/pdf", 2048)], answer.Files);
    }

    [Fact]
    public async Task Section_without_answers_is_left_out() => Assert.DoesNotContain(await ReadAsync(Stored, "nl"), section => section.Key == "defect");

    [Fact]
    public async Task Answer_stored_in_another_shape_is_still_shown()
    {
        var odd = new JsonObject { ["sold"] = "ja", ["confirmed"] = true, ["purchaseDate"] = 2022 };

        var answers = (await ReadAsync(odd, "nl")).SelectMany(section => section.Fields).Select(answered => answered.Text);

        Assert.Equal(["ja", "2022", "true"], answers);
    }

    private async Task<IReadOnlyList<AnsweredSection>> ReadAsync(JsonObject answers, string language)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var version = await scope.ServiceProvider.GetRequiredService<IFormDirectory>().FindPublishedAsync("repair", TestContext.Current.CancellationToken);
        return scope.ServiceProvider.GetRequiredService<IAnswerReader>().Read(version!, answers, language);
    }
}
