using System.Net;
using DealerPortal.Testing;

namespace DealerPortal.Cases.Tests.Pages.Cases;

public sealed class IndexTests(PortalApp portal)
{
    [Fact]
    public async Task The_overview_shows_fifty_cases_newest_first_and_counts_all()
    {
        var dealer = await portal.SignedInAsync("beheerder@beta.example");

        var page = (await dealer.GetAsync("/cases")).Expect(HttpStatusCode.OK);

        var dates = page.FindAll("table.list tbody time").Select(time => time.GetAttribute("datetime")).ToList();
        Assert.NotEmpty(dates);
        Assert.True(dates.Count <= 50);
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.StartsWith("Er zijn", page.Text(".result-count"), StringComparison.Ordinal);
        Assert.Equal("descending", page.Find("th[aria-sort]").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Eighty_cases_stand_on_two_pages()
    {
        var dealer = await portal.SignedInAsync("beheerder@alfa.example");

        var second = await dealer.GetAsync("/cases?page=2");

        Assert.NotEmpty(second.FindAll("table.list tbody tr"));
        Assert.Equal("2", second.Text(".pager [aria-current]"));
    }

    [Theory]
    [InlineData("WW81J5446MA/EN")]
    [InlineData("ww81j5446maen")]
    [InlineData("ww81 j5446")]
    public async Task A_model_is_found_whatever_its_spelling(string query)
    {
        var dealer = await portal.SignedInAsync("beheerder@alfa.example");

        var page = await dealer.GetAsync($"/cases?q={Uri.EscapeDataString(query)}");

        Assert.NotEmpty(page.FindAll("table.list tbody tr"));
        Assert.All(page.FindAll("table.list tbody tr"), row => Assert.Contains("WW81J5446MA/EN", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_is_found_the_moment_it_is_filed_by_part_of_its_reference_and_serial()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");
        var reference = Tests.Requests.NewReference();
        var number = await dealer.FileAsync(Tests.Requests.Repair(reference, serial: "0Q7X5ZAB987654K"));

        foreach (var query in new[] { number, reference, reference[2..], "5zab9876", "ZAB 987654k", $"trommel {reference}" })
            Assert.Contains(number, (await dealer.GetAsync($"/cases?q={Uri.EscapeDataString(query)}")).Text("#results"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_and_search_combine_and_can_be_taken_back()
    {
        var dealer = await portal.SignedInAsync("beheerder@alfa.example");

        var page = await dealer.GetAsync("/cases?status=Processed&kind=accessory");

        Assert.NotEmpty(page.FindAll("table.list tbody tr"));
        Assert.All(page.FindAll("table.list tbody tr"), row => Assert.Contains("Ontbrekend accessoire", row.TextContent, StringComparison.Ordinal));
        Assert.All(page.FindAll("table.list tbody tr"), row => Assert.Contains("Aanvraag is verwerkt", row.TextContent, StringComparison.Ordinal));
        Assert.Equal(3, page.FindAll(".chip").Count);
        Assert.DoesNotContain("status=", page.FindAll(".chip")[0].GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_offers_a_way_back()
    {
        var dealer = await portal.SignedInAsync("beheerder@alfa.example");

        var page = await dealer.GetAsync("/cases?q=bestaatniet");

        Assert.Equal("Er zijn geen resultaten gevonden.", page.Text(".result-count"));
        Assert.Equal("/cases", page.Find(".empty a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("?page=-1")]
    [InlineData("?page=0")]
    [InlineData("?page=99999999999999999999")]
    [InlineData("?page=2147483647")]
    [InlineData("?page=x&sort=drop&dir=sideways&status=9&kind=nonsense")]
    [InlineData("?status=999&sort=filed%00")]
    [InlineData("?q=%22%20OR%201%3D1%20--")]
    [InlineData("?q=NEAR(a%20b)%20AND%20NOT%20*")]
    [InlineData("?q=tokens%3Aa%20%5E%20%7B%7D%20%26%20%7C%20%21%20%3A%2A%20%27")]
    [InlineData("?q=%F0%9F%98%80%ED%A0%80%00")]
    [InlineData("?q=%FF%FE&kind=%FF")]
    [InlineData("?q=a&q=b&page=1&page=2")]
    public async Task Nonsense_in_the_address_shows_a_sensible_overview(string query)
    {
        var dealer = await portal.SignedInAsync("beheerder@alfa.example");

        (await dealer.GetAsync("/cases" + query)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ten_thousand_characters_of_search_are_no_trouble()
    {
        var dealer = await portal.SignedInAsync("beheerder@alfa.example");

        (await dealer.GetAsync("/cases?q=" + string.Concat(Enumerable.Repeat("a%20", 1200)))).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("reference")]
    [InlineData("status")]
    [InlineData("endUser")]
    [InlineData("filed")]
    public async Task Each_column_sorts_both_ways(string column)
    {
        var dealer = await portal.SignedInAsync("beheerder@beta.example");

        var up = await dealer.GetAsync($"/cases?sort={column}&dir=asc");
        var down = await dealer.GetAsync($"/cases?sort={column}&dir=desc");

        Assert.Equal("ascending", up.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Assert.Equal("descending", down.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Assert.NotEqual(up.FindAll(".row-link")[0].GetAttribute("href"), down.FindAll(".row-link")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task Dates_are_written_as_people_of_the_language_write_them()
    {
        var dealer = await portal.SignedInAsync("beheerder@alfa.example");

        Assert.Contains("22 januari 2021 (10:34u)", (await dealer.GetAsync("/cases?sort=filed&dir=asc")).Text("table.list"), StringComparison.Ordinal);
    }
}
