using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.Publishing;
using DealerPortal.Platform.Recipes;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Forms.Tests.Publishing;

public sealed class FormPublisherTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_that_says_the_same_is_not_published_again()
    {
        await PublishAsync(Form("same", "Vraag"));
        var first = await FindAsync("same");

        await PublishAsync(JsonNode.Parse(Form("same", "Vraag").ToJsonString().Replace("\"key\":\"same\",", "", StringComparison.Ordinal)[..^1] + ",\"key\":\"same\"}")!);

        Assert.Equal(first!.Id, (await FindAsync("same"))!.Id);
        Assert.Equal(1, first.Number);
    }

    [Fact]
    public async Task Changed_form_is_a_new_version_and_the_old_one_stays()
    {
        await PublishAsync(Form("changing", "Eerst"));
        var old = (await FindAsync("changing"))!;
        await PublishAsync(Form("changing", "Daarna"));

        var published = (await FindAsync("changing"))!;
        Assert.Equal(2, published.Number);
        Assert.Equal("Daarna", published.Definition.Title.Nl);
        Assert.Equal("Eerst", (await FindVersionAsync(old.Id))!.Definition.Title.Nl);
    }

    [Fact]
    public async Task Broken_form_is_never_published()
    {
        await PublishAsync(Form("fragile", "Goed"));
        var broken = Form("fragile", "Stuk");
        broken["sections"]![0]!["fields"]![0]!["type"] = "sword";

        await using var scope = portal.Services.CreateAsyncScope();
        var problems = await scope.ServiceProvider.GetRequiredService<FormPublisher>().PublishAsync(broken, Token);

        Assert.NotEmpty(problems);
        Assert.Equal("Goed", (await FindAsync("fragile"))!.Definition.Title.Nl);
    }

    [Fact]
    public async Task Version_is_found_after_a_restart()
    {
        await using var own = await PortalApp.StartAsync();
        var before = (await FindAsync("repair", own))!;
        await own.RestartAsync();

        var after = await FindVersionAsync(before.Id, own);

        Assert.Equal(before.Definition.Fields.Select(field => field.Key), after!.Definition.Fields.Select(field => field.Key));
    }

    [Fact]
    public async Task Running_the_recipe_again_publishes_nothing_new()
    {
        var before = (await FindAsync("repair"))!.Id;

        await RunAsync(Path.Combine(AppContext.BaseDirectory, "recipes", "forms.recipe.json"));

        Assert.Equal(before, (await FindAsync("repair"))!.Id);
    }

    [Fact]
    public async Task Recipe_with_a_broken_form_says_where_and_why()
    {
        var folder = Directory.CreateTempSubdirectory("forms").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.json"), """{ "key": "broken" }""", Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "r.recipe.json"), """{ "name": "r", "steps": [{ "step": "forms", "files": ["broken.json"] }] }""", Token);

        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(Path.Combine(folder, "r.recipe.json")));

        Assert.Contains("broken.json can't be published", refused.Message, StringComparison.Ordinal);
        Assert.Contains("\"title\" is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("line 1", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Ontbrekend accessoire")]
    [InlineData("fr", "Accessoire manquant")]
    public async Task Kinds_of_cases_are_called_by_the_forms_label(string language, string label)
    {
        await using var scope = portal.Services.CreateAsyncScope();

        var labels = await scope.ServiceProvider.GetRequiredService<IFormDirectory>().KindLabelsAsync(language, Token);

        Assert.Equal(label, labels["accessory"]);
    }

    private static JsonObject Form(string key, string title)
    {
        JsonObject Words(string text) => new() { ["nl"] = text, ["fr"] = text, ["de"] = text, ["en"] = text };
        return new JsonObject
        {
            ["key"] = key, ["kind"] = Words("Soort"), ["title"] = Words(title), ["intro"] = Words("Uitleg"), ["countries"] = new JsonArray("BE"),
            ["sections"] = new JsonArray(new JsonObject
            {
                ["key"] = "one", ["title"] = Words("Deel"), ["fields"] = new JsonArray(new JsonObject { ["key"] = "question", ["type"] = "text", ["label"] = Words("Vraag") }),
            }),
        };
    }

    private async Task PublishAsync(JsonNode form)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<FormPublisher>().PublishAsync(form, Token));
    }

    private async Task<FormVersion?> FindAsync(string key, PortalApp? app = null)
    {
        await using var scope = (app ?? portal).Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFormDirectory>().FindPublishedAsync(key, Token);
    }

    private async Task<FormVersion?> FindVersionAsync(Guid id, PortalApp? app = null)
    {
        await using var scope = (app ?? portal).Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFormDirectory>().FindVersionAsync(id, Token);
    }

    private async Task RunAsync(string recipe)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(recipe, Token);
    }
}
