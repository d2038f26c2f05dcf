using System.Net;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Organisations.Tests.Pages.Organisations;

public sealed class OrganisationTests(PortalApp portal)
{
    [Fact]
    public async Task Administrator_changes_address_and_telephone_but_not_name_and_number()
    {
        var shop = await portal.NewShopAsync();
        using var administrator = await shop.SignInAdministratorAsync();
        var page = await administrator.GetAsync("/account/organisation");
        Assert.False(page.Has("main input[name='Input.Name']"));
        Assert.Contains("dealerlijn.be@portal.example", page.Text(), StringComparison.Ordinal);

        var saved = await administrator.SubmitAsync(page, "main form",
            ("Input.Street", "  Nieuwe   Weg "), ("Input.HouseNumber", "1A"), ("Input.PostalCode", "B-9000"), ("Input.City", "Gent"), ("Input.Phone", "09 233 44 55"),
            ("Input.Name", FormValue.Extra("Gekaapt")), ("Input.VatNumber", FormValue.Extra("0417497106")), ("Input.IsLive", FormValue.Extra("false")));

        saved.ExpectRedirect("/account/organisation");
        var summary = await FindAsync(shop);
        Assert.Equal((shop.Name, "Nieuwe Weg", "1A", "9000", "Gent", "+3292334455", true), (summary.Name, summary.Street, summary.HouseNumber, summary.PostalCode, summary.City, summary.Phone, summary.IsLive));
        Assert.Contains("opgeslagen", (await administrator.GetAsync("/account/organisation")).Text(".notice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Street", "")]
    [InlineData("Street", "<script>alert(1)</script>")]
    [InlineData("HouseNumber", " ")]
    [InlineData("PostalCode", "9000 AB")]
    [InlineData("PostalCode", "'; --")]
    [InlineData("City", "Gent\u0000")]
    [InlineData("City", "www.evil.example")]
    [InlineData("Phone", "bel mij")]
    public async Task What_can_not_be_right_comes_back_marked_and_changes_nothing(string field, string value)
    {
        var shop = await portal.NewShopAsync();
        var before = await FindAsync(shop);
        using var administrator = await shop.SignInAdministratorAsync();

        var page = await administrator.SubmitAsync(await administrator.GetAsync("/account/organisation"), "main form", ($"Input.{field}", value));

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, page.ToString());
        if (page.Status == HttpStatusCode.OK)
        {
            Assert.Single(page.FindAll($".error-summary a[href='#Input_{field}']"));
            Assert.Equal("true", page.Find($"#Input_{field}").GetAttribute("aria-invalid"));
        }

        Assert.DoesNotContain("<script>alert(1)", page.Body, StringComparison.Ordinal);
        Assert.Equal(before, await FindAsync(shop));
    }

    [Fact]
    public async Task Member_sees_the_organisation_and_changes_nothing()
    {
        var shop = await portal.NewShopAsync();
        var member = await shop.AddAsync();
        using var colleague = await shop.SignInAsync(member);
        var page = await colleague.GetAsync("/account/organisation");
        Assert.Contains("Lange Nieuwstraat 7, 2000 Antwerpen", page.Text(), StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
        using var administrator = await shop.SignInAdministratorAsync();

        var token = (await colleague.GetAsync("/account")).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var posted = await colleague.PostAsync("/account/organisation", ("__RequestVerificationToken", token), ("Input.Street", "Gekaapt"), ("Input.HouseNumber", "1"), ("Input.PostalCode", "2000"), ("Input.City", "Gent"), ("Input.Phone", "09 233 44 55"));

        posted.Expect(HttpStatusCode.Forbidden);
        Assert.Equal("Lange Nieuwstraat", (await FindAsync(shop)).Street);
    }

    [Fact]
    public async Task Staff_has_no_organisation()
    {
        using var agent = await portal.SignedInAsync("agent@portal.example");

        (await agent.GetAsync("/account/organisation")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Opening_the_cases_to_all_members_counts_at_once()
    {
        var shop = await portal.NewShopAsync();
        using var administrator = await shop.SignInAdministratorAsync();

        (await administrator.SubmitAsync(await administrator.GetAsync("/account/organisation"), "main form", ("Input.OpensCasesToAllMembers", "true"))).ExpectRedirect("/account/organisation");
        Assert.True((await FindAsync(shop)).OpensCasesToAllMembers);
        Assert.True((await administrator.GetAsync("/account/organisation")).Find("[name='Input.OpensCasesToAllMembers']").HasAttribute("checked"));

        (await administrator.SubmitAsync(await administrator.GetAsync("/account/organisation"), "main form", ("Input.OpensCasesToAllMembers", null))).ExpectRedirect("/account/organisation");
        Assert.False((await FindAsync(shop)).OpensCasesToAllMembers);
    }

    private async Task<OrganisationSummary> FindAsync(Shop shop) =>
        (await portal.WithServicesAsync(services => services.GetRequiredService<IOrganisationDirectory>().FindAsync(shop.Id, CancellationToken.None)))!;
}
