using System.Net;
using DealerPortal.Testing;

namespace DealerPortal.Forms.Tests.Pages.Service;

public sealed class IndexTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Dealer_sees_both_groups_with_their_entries()
    {
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var page = (await dealer.GetAsync("/service")).Expect(HttpStatusCode.OK);

        Assert.Equal(["Service", "Retour"], page.FindAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(
            ["Mijn dossiers", "Aanvraag herstelling", "Accessoire aanvragen", "Informatie creditnota’s", "Technische vragen", "Consumenten ondersteuning", "Schade of DOA/Hidden damage witgoed", "Witgoed ophaalformulier"],
            page.FindAll("main tbody th").Select(title => title.TextContent));
    }

    [Fact]
    public async Task Each_kind_of_target_says_where_it_leads()
    {
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var page = await dealer.GetAsync("/service");

        Assert.Contains("Naar pagina", page.Find("a[href='/cases'].btn").TextContent, StringComparison.Ordinal);
        Assert.Contains("Naar formulier", page.Find("a[href='/requests/new/repair'].btn").TextContent, StringComparison.Ordinal);
        Assert.Contains("Naar website", page.Find("a[href^='https://'].btn").TextContent, StringComparison.Ordinal);
        Assert.Contains("U verlaat dit portaal (support.brand.example).", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Luxembourg_reads_it_in_french()
    {
        using var dealer = await portal.SignedInAsync("beheerder@gamma.example");

        Assert.Contains("Demande de réparation", (await dealer.GetAsync("/service")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitor_is_sent_to_the_sign_in_page()
    {
        using var visitor = portal.Visitor();

        (await visitor.GetAsync("/service")).ExpectRedirect("/login");
    }
}
