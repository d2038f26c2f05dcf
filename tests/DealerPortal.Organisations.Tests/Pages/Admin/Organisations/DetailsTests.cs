using System.Net;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations.Tests.Pages.Admin.Organisations;

public sealed class DetailsTests(PortalApp portal)
{
    [Fact]
    public async Task Those_who_oversee_decide_on_members_of_any_organisation()
    {
        var shop = await portal.NewShopAsync();
        var asking = await shop.AskAsync();
        using var overseer = await portal.SignedInAsync("admin@portal.example");

        Assert.Contains(shop.Name, (await overseer.GetAsync($"/admin/organisations?q={shop.Name}")).Text("table.list"), StringComparison.Ordinal);
        var page = await overseer.GetAsync($"/admin/organisations/{shop.Id}");
        var member = await overseer.GetAsync(page.FindAll("a.row-link").Single(link => link.TextContent == asking.Name).GetAttribute("href")!);
        (await overseer.PressAsync(member, "Approve")).ExpectRedirect($"/admin/organisations/{shop.Id}");

        Assert.Equal(MemberState.Active, (await shop.MemberAsync(asking)).State);
        await portal.Mail.WaitForAsync(asking.Email, "toegang");
    }

    [Fact]
    public async Task Member_is_not_found_under_an_organisation_it_does_not_belong_to()
    {
        var (shop, other) = (await portal.NewShopAsync(), await portal.NewShopAsync());
        var foreign = await other.MemberAsync(await other.AskAsync());
        using var overseer = await portal.SignedInAsync("admin@portal.example");

        (await overseer.GetAsync($"/admin/organisations/{shop.Id}/members/{foreign.Id}")).Expect(HttpStatusCode.NotFound);
        (await overseer.GetAsync($"/admin/organisations/{Guid.NewGuid()}")).Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("beheerder@alfa.example")]
    [InlineData("medewerker@alfa.example")]
    [InlineData("redactie@portal.example")]
    [InlineData("finance@portal.example")]
    public async Task Others_do_not_oversee(string email)
    {
        var shop = await portal.NewShopAsync();
        using var somebody = await portal.SignedInAsync(email);

        foreach (var url in new[] { "/admin/organisations", $"/admin/organisations/{shop.Id}", $"/admin/organisations/{shop.Id}/members/{(await shop.MemberAsync(shop.Administrator)).Id}" })
            (await somebody.GetAsync(url)).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Organisation_is_let_in_once()
    {
        var shop = await portal.NewShopAsync();
        await portal.WithDatabaseAsync(db => db.Set<Organisation>().Where(organisation => organisation.Id == shop.Id).ExecuteUpdateAsync(set => set.SetProperty(organisation => organisation.IsLive, false)));
        (await portal.TryToSignInAsync(shop.Administrator)).ExpectRedirect("/register/pending");
        using var overseer = await portal.SignedInAsync("admin@portal.example");
        var page = await overseer.GetAsync($"/admin/organisations/{shop.Id}");

        (await overseer.SubmitAsync(page, "form[action*='GoLive']")).ExpectRedirect($"/admin/organisations/{shop.Id}");

        Assert.Contains("al goedgekeurd", (await overseer.SubmitAsync(page, "form[action*='GoLive']")).ErrorSummary, StringComparison.Ordinal);
        (await portal.TryToSignInAsync(shop.Administrator)).ExpectRedirect("/");
        await portal.SettleAsync();
        Assert.Single(portal.Mail.To(shop.Administrator.Email, $"{shop.Name} is goedgekeurd"));
    }
}
