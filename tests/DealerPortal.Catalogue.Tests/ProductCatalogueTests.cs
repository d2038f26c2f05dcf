using System.Net;
using DealerPortal.Catalogue.Contracts;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Catalogue.Tests;

public sealed class ProductCatalogueTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData("WW81J5446MA/EN")]
    [InlineData("ww81j5446ma/en")]
    [InlineData("WW81J5446MAEN")]
    [InlineData("  ww81 j5446-ma / en ")]
    public async Task Model_is_found_whatever_its_case_blanks_and_slashes(string typed)
    {
        var model = await FindAsync(typed);

        Assert.Equal("WW81J5446MA/EN", model?.Code);
        Assert.Equal(ServiceType.InHome, model?.ServiceType);
    }

    [Theory]
    [InlineData("WW81J5446MA")]
    [InlineData("")]
    [InlineData("///")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%")]
    public async Task Anything_else_is_no_model(string typed) => Assert.Null(await FindAsync(typed));

    [Fact]
    public async Task Microwave_is_collected_at_dealers_only() => Assert.Equal(ServiceType.PickUp, (await FindAsync("MS23K3513AK/EN"))?.ServiceType);

    [Fact]
    public async Task Visitor_is_sent_to_the_sign_in_page()
    {
        using var visitor = portal.Visitor();

        (await visitor.GetAsync("/catalogue/models?q=WW8")).ExpectRedirect("/login");
    }

    [Theory]
    [InlineData("ww", "WW10M86INOA/EN WW81J5446MA/EN")]
    [InlineData("ww8", "WW81J5446MA/EN")]
    [InlineData("qe75 q60", "QE75Q60RALXXN")]
    [InlineData("5446", "WW81J5446MA/EN")]
    [InlineData("K35", "MS23K3513AK/EN")]
    [InlineData("W", "")]
    [InlineData("", "")]
    [InlineData("_W%", "")]
    [InlineData("ZZZZ", "")]
    public async Task Typing_finds_codes_that_begin_so_and_then_those_that_contain_it(string typed, string expected)
    {
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var found = (await dealer.GetAsync("/catalogue/models?q=" + Uri.EscapeDataString(typed))).Expect(HttpStatusCode.OK).Json();

        Assert.Equal(expected, string.Join(' ', found.EnumerateArray().Select(model => model.GetProperty("value").GetString())));
    }

    [Fact]
    public async Task Found_model_brings_what_the_form_needs()
    {
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var fact = (await dealer.GetAsync("/catalogue/models?q=ms23")).Json()[0].GetProperty("fact");

        Assert.Equal("pickUp", fact.GetProperty("serviceType").GetString());
        Assert.Equal("MS23K3513AK/EN", fact.GetProperty("code").GetString());
        Assert.Equal("[A-Z0-9]{15}", fact.GetProperty("serialPattern").GetString());
    }

    [Fact]
    public async Task No_more_than_twenty_are_offered()
    {
        await ImportAsync([.. Enumerable.Range(0, 60).Select(number => Row($"MANY{number:000}/EN"))]);
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var found = (await dealer.GetAsync("/catalogue/models?q=many")).Json();

        Assert.Equal(20, found.GetArrayLength());
        Assert.Equal("MANY000/EN", found[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Importing_twice_leaves_what_importing_once_does()
    {
        await ImportAsync([Row("TWICE-1"), Row("TWICE-2")]);
        await ImportAsync([Row("twice 1") with { Name = "Hernoemd" }, Row("TWICE-2")]);

        Assert.Equal("Hernoemd", (await FindAsync("TWICE1"))?.Name);
        Assert.Equal("twice 1", (await FindAsync("TWICE1"))?.Code);
    }

    [Fact]
    public async Task Two_rows_with_one_code_are_refused()
    {
        await using var scope = portal.Services.CreateAsyncScope();

        var problem = await scope.ServiceProvider.GetRequiredService<ModelImport>().ImportAsync([Row("SAME/1"), Row("same-1")], TestContext.Current.CancellationToken);

        Assert.Equal("Model \"same-1\" is there twice.", problem);
    }

    private static ModelRow Row(string code) => new() { Code = code, Name = "Toestel", Brand = "Norvane", Group = "Witgoed", ServiceType = ServiceType.InHome };

    private async Task ImportAsync(ModelRow[] rows)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ModelImport>().ImportAsync(rows, TestContext.Current.CancellationToken));
    }

    private async Task<ProductModel?> FindAsync(string code)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IProductCatalogue>().FindModelAsync(code, TestContext.Current.CancellationToken);
    }
}
