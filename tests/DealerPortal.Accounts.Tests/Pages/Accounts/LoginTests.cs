using System.Net;
using DealerPortal.Testing;

namespace DealerPortal.Accounts.Tests.Pages.Accounts;

public sealed class LoginTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Person_comes_back_to_the_page_that_was_asked_for()
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();

        var turnedAway = await session.GetAsync("/account?from=mail");
        var entered = await session.TryToSignInAsync(person.Email.ToUpperInvariant(), People.Password, turnedAway.Location!.PathAndQuery);

        turnedAway.ExpectRedirect("/login?returnUrl=");
        entered.ExpectRedirect("/account?from=mail");
        Assert.True(await session.IsSignedInAsync());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();

        var entered = await session.TryToSignInAsync(person.Email, People.Password, "/login?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal(new Uri(portal.Address, "/"), entered.Location);
    }

    [Fact]
    public async Task Unknown_address_and_wrong_password_get_the_same_answer_after_the_same_time()
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();

        var began = TimeProvider.System.GetTimestamp();
        var unknown = await session.TryToSignInAsync(People.NewAddress(), "verkeerd wachtwoord");
        var unknownTook = TimeProvider.System.GetElapsedTime(began);
        var wrong = await session.TryToSignInAsync(person.Email, "verkeerd wachtwoord");

        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        Assert.NotEmpty(unknown.ErrorSummary);
        Assert.Equal(unknown.ErrorSummary, wrong.ErrorSummary);
        Assert.True(unknownTook >= TimeSpan.FromMilliseconds(390));
        Assert.Equal(person.Email, wrong.Find("[name='Input.Email']").GetAttribute("value"));
        Assert.Null(wrong.Find("[name='Input.Password']").GetAttribute("value"));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_gets_the_same_answer()
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();

        Page answer = null!;
        for (var attempt = 0; attempt < 5; attempt++)
            answer = await session.TryToSignInAsync(person.Email, "verkeerd wachtwoord");
        var right = await session.TryToSignInAsync(person.Email, People.Password);

        Assert.Equal(answer.ErrorSummary, right.ErrorSummary);
        Assert.False(await session.IsSignedInAsync());
    }

    [Fact]
    public async Task Blocked_person_learns_it_only_with_the_right_password()
    {
        var person = await portal.NewPersonAsync();
        await portal.BlockAsync(person.Id);
        using var session = portal.Visitor();

        var wrong = await session.TryToSignInAsync(person.Email, "verkeerd wachtwoord");
        var right = await session.TryToSignInAsync(person.Email, People.Password);

        Assert.NotEmpty(wrong.ErrorSummary);
        right.ExpectRedirect("/login/blocked");
        Assert.Contains("geblokkeerd", (await session.FollowAsync(right)).Text(), StringComparison.Ordinal);
        Assert.False(await session.IsSignedInAsync());
    }

    [Fact]
    public async Task Blocking_ends_the_session_at_once()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);
        Assert.True(await session.IsSignedInAsync());

        await portal.BlockAsync(person.Id);

        Assert.False(await session.IsSignedInAsync());
    }

    [Fact]
    public async Task Nothing_is_accepted_without_the_token_of_the_form()
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();

        (await session.PostAsync("/login", ("Input.Email", person.Email), ("Input.Password", People.Password))).Expect(HttpStatusCode.BadRequest);

        Assert.False(await session.IsSignedInAsync());
    }

    [Fact]
    public async Task Empty_form_says_what_is_missing_with_links_to_the_fields()
    {
        using var session = portal.Visitor();

        var page = await session.TryToSignInAsync("", "");

        Assert.Equal(["#Input_Email", "#Input_Password"], page.FindAll(".error-summary a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\ud83d\ude00@\u202ewinkel.example")]
    public async Task Hostile_address_is_answered_like_any_other(string typed)
    {
        using var session = portal.Visitor();

        var page = (await session.TryToSignInAsync(typed, typed)).Expect(HttpStatusCode.OK);

        Assert.NotEmpty(page.ErrorSummary);
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_no_keyboard_has_are_refused_plainly()
    {
        using var session = portal.Visitor();

        (await session.TryToSignInAsync("jan\0@winkel.example", "x")).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Text_longer_than_any_address_is_refused_with_a_message()
    {
        using var session = portal.Visitor();

        var page = (await session.TryToSignInAsync(new string('x', 100_000), new string('y', 100_000))).Expect(HttpStatusCode.OK);

        Assert.Equal(2, page.FindAll(".error-summary a").Count);
    }

    [Fact]
    public async Task Signed_in_person_is_not_asked_to_sign_in_again()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        (await session.GetAsync("/login?returnUrl=/account")).ExpectRedirect("/account");
    }

    [Fact]
    public async Task Signing_out_takes_a_post()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        var page = (await session.GetAsync("/logout")).Expect(HttpStatusCode.OK);
        Assert.True(await session.IsSignedInAsync());

        var done = await session.FollowAsync(await session.SubmitAsync(page, "main form"));
        Assert.Contains("afgemeld", done.Text(".notice"), StringComparison.Ordinal);
        Assert.False(await session.IsSignedInAsync());
    }

    [Fact]
    public async Task Visitor_who_tries_too_often_has_to_wait()
    {
        await using var own = await PortalApp.StartAsync(("RateLimits:Anonymous", "2"));
        using var session = own.Visitor();

        await session.TryToSignInAsync("a@winkel.example", "x");
        await session.TryToSignInAsync("a@winkel.example", "x");
        var third = await session.TryToSignInAsync("a@winkel.example", "x");

        third.Expect(HttpStatusCode.TooManyRequests);
        (await session.GetAsync("/login")).Expect(HttpStatusCode.OK);
    }
}
