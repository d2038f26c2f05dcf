using System.Net;
using DealerPortal.Platform.Recipes;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Web.Tests;

public sealed class StartUpTests(PortalApp portal)
{
    [Fact]
    public async Task The_demo_recipe_run_again_changes_nothing()
    {
        await using var own = await PortalApp.StartAsync();
        using var dealer = await own.SignedInAsync("beheerder@alfa.example");
        var before = (await dealer.GetAsync("/cases")).Text(".result-count");

        await RunAsync(own, Path.Combine(AppContext.BaseDirectory, "recipes", "demo.recipe.json"));

        using var again = await own.SignedInAsync("beheerder@alfa.example");
        Assert.Equal(before, (await again.GetAsync("/cases")).Text(".result-count"));
    }

    [Theory]
    [InlineData("{\n  \"steps\": [\n    { \"step\": \"settings\",, }\n  ]\n}", "line 3")]
    [InlineData("{\n  \"steps\": [\n    { \"step\": \"settings\", \"section\": \"Site\", \"values\": { \"brandName\": \"X\" } },\n    { \"step\": \"nonsense\" }\n  ]\n}", "step 2 \"nonsense\", line 4")]
    [InlineData("{\n  \"steps\": [\n\n    { \"step\": \"settings\", \"section\": \"Site\", \"values\": { \"brandNaem\": \"X\" } }\n  ]\n}", "step 1 \"settings\", line 4")]
    [InlineData("{\n  \"steps\": [ { \"step\": \"include\", \"file\": \"../../etc/passwd\" } ]\n}", "step 1 \"include\", line 2")]
    [InlineData("[]", "line 1")]
    public async Task A_broken_recipe_names_file_step_and_line_and_leaves_nothing_behind(string json, string where)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "broken.recipe.json");
        await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(portal, file));

        Assert.Contains("broken.recipe.json", exception.Message, StringComparison.Ordinal);
        Assert.Contains(where, exception.Message, StringComparison.Ordinal);
        using var visitor = portal.Visitor();
        Assert.Contains("Dealer Portal", (await visitor.GetAsync("/login")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_production_site_without_its_first_administrator_says_so_in_one_line()
    {
        await using var process = new PortalProcess(("Portal__Recipe", "production"), ("Portal__AdminEmail", null), ("Portal__AdminPassword", null));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => process.StartAsync());

        Assert.Contains("Portal__AdminEmail", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_production_site_lets_its_first_administrator_in()
    {
        await using var process = new PortalProcess(("Portal__Recipe", "production"), ("Portal__AdminEmail", "baas@merk.example"), ("Portal__AdminPassword", "Zeven-groene-sloten"));
        await process.StartAsync();

        using var session = HttpSession.To(process.Address);
        var answer = await session.SubmitAsync(await session.GetAsync("/login"), "main form[method=post]", ("Input.Email", "baas@merk.example"), ("Input.Password", "Zeven-groene-sloten"));

        Assert.Equal("/", answer.Expect(HttpStatusCode.Redirect).Location!.AbsolutePath);
    }

    [Fact]
    public async Task An_unknown_command_ends_with_status_1_and_one_clear_line()
    {
        await using var process = new PortalProcess();

        var (status, error) = await process.CommandAsync("nonsense");

        Assert.Equal(1, status);
        Assert.Contains("There is no command \"nonsense\"", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told_to_everybody(string url)
    {
        using var visitor = portal.Visitor();

        (await visitor.GetAsync(url)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        using var visitor = portal.Visitor();

        var paths = (await visitor.GetAsync("/openapi/v1.json")).Expect(HttpStatusCode.OK).Json().GetProperty("paths");

        Assert.True(paths.TryGetProperty("/api/v1/service-updates", out _));
    }

    private static async Task RunAsync(PortalApp portal, string file)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, TestContext.Current.CancellationToken);
    }
}
