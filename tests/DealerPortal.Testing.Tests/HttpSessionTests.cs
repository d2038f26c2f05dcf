using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Sdk;

namespace DealerPortal.Testing.Tests;

public sealed class HttpSessionTests : IAsyncLifetime
{
    private readonly WebApplication _server = Server();
    private HttpSession _session = null!;

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync();
        _session = HttpSession.To(new Uri(_server.Urls.First()));
    }

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Form_is_sent_as_it_stands_with_its_token_and_the_values_given()
    {
        var page = await _session.GetAsync("/form");

        var answer = await _session.SubmitAsync(page, "#plain", ("Name", "Jan & Piet"), ("Colours", new[] { "red", "blue" }));

        answer.Expect(HttpStatusCode.OK);
        Assert.Equal(
            ["Agreed=true", "Colours=red,blue", "Country=NL", "Name=Jan & Piet", "Note=kept as it was", "Outside=yes", "Size=M"],
            answer.Body.Split('\n').Order());
    }

    [Fact]
    public async Task Null_leaves_a_control_out_and_a_box_can_be_ticked_and_unticked()
    {
        var page = await _session.GetAsync("/form");

        var answer = await _session.SubmitAsync(page, "#plain", ("Agreed", null), ("Newsletter", true), ("Name", "x"), ("Note", null));

        Assert.DoesNotContain("Agreed", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Note", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Newsletter=true", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_button_sends_its_name_and_its_own_address()
    {
        var page = await _session.GetAsync("/form");

        var answer = await _session.SubmitAsync(page, "#second");

        Assert.Contains("act=second", answer.Body, StringComparison.Ordinal);
        Assert.Equal("/echo?from=button", answer.Url.PathAndQuery);
    }

    [Fact]
    public async Task Control_the_form_does_not_have_ends_the_test_naming_those_it_has()
    {
        var page = await _session.GetAsync("/form");

        var failure = await Assert.ThrowsAsync<XunitException>(() => _session.SubmitAsync(page, "#plain", ("Nmae", "typo")));

        Assert.Contains("has no control Nmae", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Name, Note", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extra_value_is_sent_although_the_form_does_not_ask_for_it()
    {
        var page = await _session.GetAsync("/form");

        var answer = await _session.SubmitAsync(page, "#plain", ("IsAdmin", FormValue.Extra("true")));

        Assert.Contains("IsAdmin=true", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_travel_with_their_names_kinds_and_bytes()
    {
        var page = await _session.GetAsync("/form");
        var photos = new[] { new FilePart("één \"foto\".png", "image/png", [1, 2, 3]), new FilePart("b.pdf", "application/pdf", [4]) };

        var answer = await _session.SubmitAsync(page, "#upload", ("Photos", photos));

        Assert.Equal(["één %22foto%22.png image/png 010203", "b.pdf application/pdf 04", "Title=Schade"], answer.Body.Split('\n'));
    }

    [Fact]
    public async Task Form_without_a_chosen_file_sends_an_empty_part_as_browsers_do()
    {
        var answer = await _session.SubmitAsync(await _session.GetAsync("/form"), "#upload");

        Assert.Equal(["Photos=", "Title=Schade"], answer.Body.Split('\n').Order());
    }

    [Fact]
    public async Task Post_without_a_page_carries_no_token_and_is_turned_away()
    {
        await _session.GetAsync("/form");

        var answer = await _session.PostAsync("/echo", ("Name", "stranger"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Search_form_becomes_a_query()
    {
        var page = await _session.GetAsync("/form");

        var answer = await _session.SubmitAsync(page, "#search", ("q", "wasmachine & droger"));

        Assert.Equal("/form?q=wasmachine%20%26%20droger", answer.Url.PathAndQuery);
    }

    [Fact]
    public async Task Redirect_is_shown_first_and_followed_on_request_with_the_cookies_set_on_the_way()
    {
        var redirect = await _session.GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.Redirect, redirect.Status);
        redirect.ExpectRedirect("/hop");

        var page = await _session.FollowAsync(redirect);

        Assert.Equal("who=jan; hop=1", page.Body);
    }

    [Fact]
    public async Task Unexpected_answer_is_told_with_status_title_and_what_the_page_says_is_wrong()
    {
        var page = await _session.GetAsync("/wrong");

        var failure = Assert.Throws<XunitException>(() => page.Expect(HttpStatusCode.OK));

        Assert.Contains("GET /wrong answered 422", failure.Message, StringComparison.Ordinal);
        Assert.Contains("title: Niet goed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("errors: Vul uw naam in", failure.Message, StringComparison.Ordinal);
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAntiforgery();
        var app = builder.Build();

        app.MapGet("/form", (HttpContext context, IAntiforgery antiforgery) =>
        {
            var token = $"<input type='hidden' name='__RequestVerificationToken' value='{antiforgery.GetAndStoreTokens(context).RequestToken}'>";
            return Results.Content($"""
                <!doctype html><title>Form</title>
                <form id="plain" method="post" action="/echo">{token}
                  <input name="Name" value="old"><textarea name="Note">kept as it was</textarea>
                  <select name="Country"><option>BE</option><option selected>NL</option></select>
                  <input type="checkbox" name="Agreed" value="true" checked><input type="checkbox" name="Newsletter" value="true">
                  <input type="radio" name="Size" value="S"><input type="radio" name="Size" value="M" checked>
                  <select name="Colours" multiple><option value="red">r</option><option value="blue">b</option></select>
                  <input name="Off" value="x" disabled><fieldset disabled><input name="AlsoOff" value="x"></fieldset>
                  <button>Go</button><button id="second" name="act" value="second" formaction="/echo?from=button">Second</button>
                </form>
                <input name="Outside" value="yes" form="plain">
                <form id="upload" method="post" action="/echo" enctype="multipart/form-data">{token}<input type="file" name="Photos" multiple><input name="Title" value="Schade"></form>
                <form id="search" action="/form"><input type="search" name="q"></form>
                """, "text/html");
        });
        app.MapPost("/echo", async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
                return Results.BadRequest();
            var form = await context.Request.ReadFormAsync();
            var files = await Task.WhenAll(form.Files.Select(async file =>
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes);
                return $"{file.FileName} {file.ContentType} {Convert.ToHexString(bytes.ToArray())}";
            }));
            return Results.Text(string.Join('\n', files.Concat(form.Where(field => field.Key[0] != '_').Select(field => $"{field.Key}={field.Value}"))));
        });
        app.MapGet("/sign-in", (HttpContext context) =>
        {
            context.Response.Cookies.Append("who", "jan");
            return Results.Redirect("/hop");
        });
        app.MapGet("/hop", (HttpContext context) =>
        {
            context.Response.Cookies.Append("hop", "1");
            return Results.Redirect("/cookies");
        });
        app.MapGet("/cookies", (HttpContext context) => context.Request.Headers.Cookie.ToString());
        app.MapGet("/wrong", () => Results.Content("<title>Niet goed</title><div class='error-summary'>Vul uw\n naam in</div>", "text/html", statusCode: 422));
        return app;
    }
}
