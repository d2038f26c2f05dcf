using System.Net;
using DealerPortal.Testing;

namespace DealerPortal.Accounts.Tests.Pages.Accounts;

public sealed class IndexTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Person_changes_their_own_details_and_sees_them_at_once()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        var saved = await session.SubmitAsync(await session.GetAsync("/account"), "main form",
            ("Input.FirstName", "Marie-Claire"), ("Input.LastName", "D’Hondt"), ("Input.Phone", "26 12 34 56"), ("Input.Country", "LU"), ("Input.Language", "fr"), ("Input.KeepMeInformed", null));

        var page = await session.FollowAsync(saved.ExpectRedirect("/account"));
        Assert.Contains("enregistrées", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal("fr", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Marie-Claire", page.Find("[name='Input.FirstName']").GetAttribute("value"));
        Assert.Equal("+352 26 12 34 56", page.Find("[name='Input.Phone']").GetAttribute("value"));
        Assert.False(page.Find("[name='Input.KeepMeInformed']").HasAttribute("checked"));
        var account = await portal.AccountAsync(person.Id);
        Assert.Equal(("+35226123456", "LU", "fr", false), (account.PhoneNumber, account.Country, account.Language, account.KeepMeInformed));
    }

    [Fact]
    public async Task Wrong_number_comes_back_with_what_was_typed()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        var page = await session.SubmitAsync(await session.GetAsync("/account"), "main form", ("Input.FirstName", "Els"), ("Input.Phone", "bel mij maar"));

        Assert.Equal("bel mij maar", page.Find("#Input_Phone[aria-invalid=true]").GetAttribute("value"));
        Assert.Equal("Els", page.Find("[name='Input.FirstName']").GetAttribute("value"));
        Assert.True(page.Has(".error-summary a[href='#Input_Phone']"));
        Assert.Equal("Jan", (await portal.AccountAsync(person.Id)).FirstName);
    }

    [Theory]
    [InlineData("<b>Jan</b>")]
    [InlineData("https://evil.example")]
    [InlineData("www.evil.example")]
    [InlineData("Jan\r\nBcc: x")]
    public async Task Name_that_is_none_is_refused(string typed)
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        var page = (await session.SubmitAsync(await session.GetAsync("/account"), "main form", ("Input.FirstName", typed))).Expect(HttpStatusCode.OK);

        Assert.True(page.Has("#Input_FirstName-error"));
    }

    [Fact]
    public async Task Language_and_country_the_portal_does_not_know_are_refused()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        var page = await session.SubmitAsync(await session.GetAsync("/account"), "main form", ("Input.Language", "xx"), ("Input.Country", "ZZ"));

        Assert.Equal(2, page.FindAll(".error-summary a").Count);
    }

    [Fact]
    public async Task Nobody_gives_themselves_what_the_form_does_not_offer()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        await session.SubmitAsync(await session.GetAsync("/account"), "main form",
            ("Input.Email", FormValue.Extra("admin@portal.example")), ("Input.Roles", FormValue.Extra("PortalAdministrator")), ("Id", FormValue.Extra(Guid.NewGuid().ToString())));

        var account = await portal.AccountAsync(person.Id);
        Assert.Equal(person.Email, account.Email);
        Assert.Equal("Jan", account.FirstName);
    }

    [Fact]
    public async Task Language_chosen_in_the_header_stays_with_the_account()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        var back = await session.SubmitAsync(await session.GetAsync("/account"), "header button[name=language][value=de]");

        back.ExpectRedirect("/account");
        Assert.Equal("de", (await portal.AccountAsync(person.Id)).Language);
        using var elsewhere = await portal.SignedInAsync(person.Email, People.Password);
        Assert.Equal("de", (await elsewhere.GetAsync("/account")).Document.DocumentElement.GetAttribute("lang"));
    }
}
