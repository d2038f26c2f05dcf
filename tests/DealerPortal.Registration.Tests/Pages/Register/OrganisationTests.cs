using System.Net;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Registration.Tests.Pages.Register;

public sealed class OrganisationTests(PortalApp portal)
{
    [Theory]
    [InlineData("alfa.example")]
    [InlineData("winkel.antwerpen.alfa.example")]
    public async Task Organisation_of_the_address_is_suggested(string domain)
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress(domain));

        var page = await visitor.GetAsync("/register/organisation");

        Assert.Contains("Alfa Elektro Meir Antwerpen België", page.Text("table.list tbody"), StringComparison.Ordinal);
        Assert.False(page.Has("[name=q]"));
        Assert.True((await visitor.GetAsync(page.Find(".link-next").GetAttribute("href")!)).Has("[name=q]"));
    }

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("notalfa.example")]
    [InlineData("alfa.example.evil.example")]
    public async Task Address_that_says_nothing_leads_straight_to_the_search(string domain)
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress(domain));

        var page = await visitor.GetAsync("/register/organisation");

        Assert.True(page.Has("[name=q]"));
        Assert.False(page.Has("table.list"));
    }

    [Theory]
    [InlineData("electro dubois", "Électro Dubois")]
    [InlineData("HAUSHALTSGERATE", "Haushaltsgeräte Schröder")]
    [InlineData("witgoed utrecht", "Beta Witgoed")]
    [InlineData("3511 AR", "Beta Witgoed")]
    [InlineData("alzette", "Ménage Schmit")]
    public async Task Search_finds_by_name_place_and_code_without_accents(string text, string expected)
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());

        var page = await visitor.GetAsync("/register/organisation?q=" + Uri.EscapeDataString(text));

        Assert.Contains(expected, page.Text("table.list tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stranger_sees_no_more_of_a_dealer_than_it_takes_to_recognise_it()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());

        var body = (await visitor.GetAsync("/register/organisation?q=beta+witgoed")).Body;

        Assert.Contains("Oudegracht", body, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Oudegracht 48", "3511", "NL999900377", "1234567", "beta.example" })
            Assert.DoesNotContain(hidden, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("al")]
    [InlineData("%%%")]
    [InlineData("a.b")]
    public async Task Search_below_three_letters_finds_nothing_and_says_so(string text)
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());

        var page = (await visitor.GetAsync("/register/organisation?q=" + Uri.EscapeDataString(text))).Expect(HttpStatusCode.OK);

        Assert.False(page.Has("table.list"));
        Assert.Single(page.FindAll(".error-summary a[href='#q']"));
        Assert.Equal(text, page.Find("#q").GetAttribute("value"));
    }

    [Theory]
    [InlineData("___")]
    [InlineData("' OR '1'='1")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\u0001abc")]
    public async Task Hostile_search_finds_nothing_and_comes_back_as_text(string text)
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());

        var page = await visitor.GetAsync("/register/organisation?q=" + Uri.EscapeDataString(text));

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, page.ToString());
        Assert.DoesNotContain("<script>alert(1)", page.Body, StringComparison.Ordinal);
        Assert.False(page.Has("table.list"));
    }

    [Fact]
    public async Task Search_shows_ten_at_most_and_one_registration_is_not_shown_the_whole_list()
    {
        var name = Steps.NewName();
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var memberships = scope.ServiceProvider.GetRequiredService<IOrganisationMembership>();
            for (var number = 0; number < 12; number++)
                memberships.Found(new() { Name = $"{name} {Steps.NewName()}", Street = "Meir", HouseNumber = "1", PostalCode = "2000", City = "Antwerpen", Country = "BE", VatNumber = "0403170701", Phone = "03 123 45 67" }, Guid.CreateVersion7(), Steps.NewAddress());
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        }

        var address = Steps.NewAddress();
        var visitor = await portal.VerifiedAsync(address);

        Assert.Equal(10, (await visitor.GetAsync($"/register/organisation?q={name}")).FindAll("table.list tbody tr").Count);
        await portal.WithDatabaseAsync(async db =>
        {
            // As if many searches had been made.
            var registration = await db.Set<Registration>().SingleAsync(row => row.Email == address);
            registration.Show(Enumerable.Range(0, 60).Select(_ => new OrganisationFinding(Guid.CreateVersion7(), "", "", "", "")));
            return await db.SaveChangesAsync();
        });
        var refused = await visitor.GetAsync($"/register/organisation?q={name}");
        Assert.False(refused.Has("table.list"));
        Assert.Contains("contact", refused.ErrorSummary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisation_that_was_not_shown_can_not_be_chosen()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var hidden = (await scope.ServiceProvider.GetRequiredService<IOrganisationDirectory>().SearchAsync("beta witgoed", CancellationToken.None))[0].Id;
        var visitor = await portal.VerifiedAsync(Steps.NewAddress("alfa.example"));
        var page = await visitor.GetAsync("/register/organisation");

        foreach (var id in new[] { hidden.ToString(), Guid.NewGuid().ToString(), "nonsense", "" })
        {
            var answer = await visitor.SubmitAsync(page, "main form:has(table)", ("Input.OrganisationId", id));
            Assert.Contains("Kies een organisatie", answer.Expect(HttpStatusCode.OK).ErrorSummary, StringComparison.Ordinal);
        }

        (await visitor.GetAsync("/register/details")).ExpectRedirect("/register/organisation");
    }

    [Fact]
    public async Task Choice_can_be_changed_by_going_back()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());
        (await visitor.ChooseAsync("Beta Witgoed")).ExpectRedirect("/register/details");

        (await visitor.ChooseAsync("Elektro Hendrickx")).ExpectRedirect("/register/details");

        Assert.Contains("Elektro Hendrickx", (await visitor.GetAsync("/register/details")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_are_limited()
    {
        await using var guarded = await PortalApp.StartAsync(("RateLimits:Lookup", "5"));
        var visitor = await guarded.VerifiedAsync(Steps.NewAddress());

        for (var searches = 0; searches < 5; searches++)
            (await visitor.GetAsync("/register/organisation?q=elektro")).Expect(HttpStatusCode.OK);

        (await visitor.GetAsync("/register/organisation?q=elektro")).Expect(HttpStatusCode.TooManyRequests);
    }
}
