using System.Net;
using DealerPortal.Testing;

namespace DealerPortal.Registration.Tests.Pages.Register;

public sealed class EmailTests(PortalApp portal)
{
    [Fact]
    public async Task Known_address_sees_the_same_screens_and_gets_another_mail()
    {
        var address = Steps.NewAddress();
        using var stranger = portal.Visitor();
        using var acquaintance = portal.Visitor();

        var strange = await stranger.StartAsync(address);
        var known = await acquaintance.StartAsync("medewerker@beta.example");

        Assert.Equal((strange.Status, strange.Location), (known.Status, known.Location));
        Assert.Equal(Screen(await stranger.GetAsync("/register/verify"), address), Screen(await acquaintance.GetAsync("/register/verify"), "medewerker@beta.example"));
        Assert.Equal(Screen(await stranger.VerifyAsync("0123456789ABCDEF01234567"), address), Screen(await acquaintance.VerifyAsync("0123456789ABCDEF01234567"), "medewerker@beta.example"));
        Assert.Contains("/login", (await portal.Mail.WaitForAsync("medewerker@beta.example", Steps.KnownSubject)).TextBody, StringComparison.Ordinal);
        Assert.Empty(portal.Mail.To("medewerker@beta.example", Steps.CodeSubject));

        static string Screen(Page page, string email) =>
            $"{page.Status} {page.Find("main").InnerHtml.Replace(email, "…", StringComparison.Ordinal)}".Split("__RequestVerificationToken")[0];
    }

    [Theory]
    [InlineData("Jan.Peeters@WINKEL-{0}.Example", "jan.peeters@winkel-{0}.example", "jan.peeters@winkel-{0}.example")]
    [InlineData(" jan@Bücher.w{0}.example ", "jan@xn--bcher-kva.w{0}.example", "jan@bücher.w{0}.example")]
    public async Task Address_is_kept_and_written_to_in_one_spelling(string typed, string kept, string written)
    {
        var unique = Guid.NewGuid().ToString("N")[..8];
        using var visitor = portal.Visitor();

        (await visitor.StartAsync(string.Format(typed, unique))).ExpectRedirect("/register/verify");

        var shown = (await visitor.GetAsync("/register/verify")).Find("#email");
        Assert.Equal(string.Format(kept, unique), shown.GetAttribute("value"));
        Assert.True(shown.HasAttribute("readonly"));
        await portal.CodeAsync(string.Format(written, unique));
    }

    [Theory]
    [InlineData("")]
    [InlineData("jan")]
    [InlineData("jan@")]
    [InlineData("jan@localhost")]
    [InlineData("jan@winkel.example, piet@winkel.example")]
    [InlineData("jan@winkel.example\r\nBcc: piet@winkel.example")]
    [InlineData("<script>alert(1)</script>@winkel.example")]
    [InlineData("'; DROP TABLE registration_registrations; --@x")]
    public async Task What_is_no_address_comes_back_with_the_text_still_in_the_form(string typed)
    {
        using var visitor = portal.Visitor();

        var page = (await visitor.StartAsync(typed)).Expect(HttpStatusCode.OK);

        Assert.Single(page.FindAll(".error-summary a[href='#Input_Email']"));
        Assert.Equal(typed, page.Find("#Input_Email").GetAttribute("value") ?? "");
        Assert.Equal("true", page.Find("#Input_Email").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Address_of_a_thousand_characters_is_refused()
    {
        using var visitor = portal.Visitor();

        (await visitor.StartAsync(new string('a', 1000) + "@winkel.example")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Mailbox_of_somebody_else_gets_five_mails_an_hour_at_most()
    {
        var address = Steps.NewAddress();

        for (var visits = 0; visits < 7; visits++)
        {
            using var visitor = portal.Visitor();
            (await visitor.StartAsync(address)).ExpectRedirect("/register/verify");
        }

        await portal.SettleAsync();
        Assert.Equal(5, portal.Mail.To(address).Count);
    }

    [Fact]
    public async Task Coming_back_within_a_minute_keeps_the_address_and_the_code()
    {
        var address = Steps.NewAddress();
        using var visitor = portal.Visitor();
        await visitor.StartAsync(address);

        Assert.Equal(address, (await visitor.GetAsync("/register")).Find("#Input_Email").GetAttribute("value"));
        (await visitor.StartAsync(address)).ExpectRedirect("/register/verify");

        (await visitor.VerifyAsync(await portal.CodeAsync(address))).ExpectRedirect("/register/organisation");
        Assert.Single(portal.Mail.To(address));
    }

    [Fact]
    public async Task Another_address_begins_anew()
    {
        var (first, second) = (Steps.NewAddress(), Steps.NewAddress());
        using var visitor = portal.Visitor();
        await visitor.StartAsync(first);

        await visitor.StartAsync(second);

        (await visitor.VerifyAsync(await portal.CodeAsync(first))).Expect(HttpStatusCode.OK);
        (await visitor.VerifyAsync(await portal.CodeAsync(second))).ExpectRedirect("/register/organisation");
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_has_nothing_to_register()
    {
        using var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        (await dealer.GetAsync("/register")).ExpectRedirect("/");
    }

    [Fact]
    public async Task Mail_and_page_speak_the_visitors_language_and_name_the_help_of_the_country()
    {
        var address = Steps.NewAddress();
        using var visitor = portal.Visitor();
        visitor.Headers.Add("Accept-Language", "fr-BE");

        await visitor.StartAsync(address);

        Assert.Contains("dealerlijn.be@portal.example", (await visitor.GetAsync("/register/verify")).Text(".help-box"), StringComparison.Ordinal);
        Assert.Equal("fr", (await visitor.GetAsync("/register")).Find("html").GetAttribute("lang"));
        await portal.Mail.WaitForAsync(address, "Votre code de vérification");
    }

    [Fact]
    public async Task Post_without_the_forms_token_is_refused()
    {
        using var visitor = portal.Visitor();

        (await visitor.PostAsync("/register", ("Input.Email", Steps.NewAddress()))).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task One_network_address_may_not_post_without_end()
    {
        await using var guarded = await PortalApp.StartAsync(("RateLimits:Anonymous", "3"));
        using var visitor = guarded.Visitor();

        for (var posts = 0; posts < 3; posts++)
            (await visitor.StartAsync(Steps.NewAddress())).ExpectRedirect("/register/verify");

        (await visitor.StartAsync(Steps.NewAddress())).Expect(HttpStatusCode.TooManyRequests);
    }
}
