using System.Net;
using DealerPortal.Testing;

namespace DealerPortal.Registration.Tests.Pages.Register;

public sealed class VerifyTests(PortalApp portal)
{
    [Fact]
    public async Task Code_is_taken_in_small_letters_with_blanks()
    {
        var address = Steps.NewAddress();
        using var visitor = portal.Visitor();
        await visitor.StartAsync(address);

        var code = await portal.CodeAsync(address);

        (await visitor.VerifyAsync($"  {code[..6]} {code[6..].ToLowerInvariant()} ")).ExpectRedirect("/register/organisation");
        Assert.DoesNotContain(code, Convert.ToHexString((await portal.RegistrationsOfAsync(address))[0].CodeHash), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789ABCDEF01234567")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    public async Task Wrong_code_comes_back_in_the_form(string typed)
    {
        using var visitor = portal.Visitor();
        await visitor.StartAsync(Steps.NewAddress());

        var page = (await visitor.VerifyAsync(typed)).Expect(HttpStatusCode.OK);

        Assert.Single(page.FindAll(".error-summary a[href='#Input_Code']"));
        Assert.Equal(typed, page.Find("#Input_Code").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_void_until_a_new_one_is_sent()
    {
        await using var alone = await PortalApp.StartAsync();
        var address = Steps.NewAddress();
        using var visitor = alone.Visitor();
        await visitor.StartAsync(address);
        var code = await alone.CodeAsync(address);

        for (var tries = 0; tries < 5; tries++)
            (await visitor.VerifyAsync("000000000000000000000000")).Expect(HttpStatusCode.OK);
        Assert.Contains("te vaak", (await visitor.VerifyAsync(code)).Expect(HttpStatusCode.OK).ErrorSummary, StringComparison.Ordinal);

        alone.Clock.Advance(TimeSpan.FromMinutes(2));
        (await ResendAsync(visitor)).ExpectRedirect("/register/verify");
        (await visitor.VerifyAsync(await alone.CodeAsync(address, mails: 2))).ExpectRedirect("/register/organisation");
    }

    [Fact]
    public async Task Code_works_for_half_an_hour()
    {
        await using var alone = await PortalApp.StartAsync();
        var address = Steps.NewAddress();
        using var visitor = alone.Visitor();
        await visitor.StartAsync(address);
        var code = await alone.CodeAsync(address);

        alone.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Contains("verlopen", (await visitor.VerifyAsync(code)).Expect(HttpStatusCode.OK).ErrorSummary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_code_is_sent_after_a_minute_and_voids_the_first()
    {
        await using var alone = await PortalApp.StartAsync();
        var address = Steps.NewAddress();
        using var visitor = alone.Visitor();
        await visitor.StartAsync(address);
        var first = await alone.CodeAsync(address);

        Assert.Contains("seconden", (await ResendAsync(visitor)).Expect(HttpStatusCode.OK).ErrorSummary, StringComparison.Ordinal);
        alone.Clock.Advance(TimeSpan.FromSeconds(61));
        await ResendAsync(visitor);
        var second = await alone.CodeAsync(address, mails: 2);

        Assert.Contains("nieuwe code", (await visitor.GetAsync("/register/verify")).Text(".notice"), StringComparison.Ordinal);
        (await visitor.VerifyAsync(first)).Expect(HttpStatusCode.OK);
        (await visitor.VerifyAsync(second)).ExpectRedirect("/register/organisation");
    }

    [Fact]
    public async Task Code_of_one_registration_opens_no_other()
    {
        var address = Steps.NewAddress();
        using var owner = portal.Visitor();
        using var thief = portal.Visitor();
        await owner.StartAsync(address);
        await thief.StartAsync(Steps.NewAddress());

        (await thief.VerifyAsync(await portal.CodeAsync(address))).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Used_code_leads_on_and_not_back()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());

        (await visitor.GetAsync("/register/verify")).ExpectRedirect("/register/organisation");
    }

    [Theory]
    [InlineData("/register/verify", "/register")]
    [InlineData("/register/organisation", "/register")]
    [InlineData("/register/organisation/new", "/register")]
    [InlineData("/register/details", "/register")]
    [InlineData("/register/pending", "/login")]
    [InlineData("/register/pending?ticket=forged", "/login")]
    [InlineData("/account/closed?ticket=forged", "/login")]
    public async Task Step_without_a_registration_leads_to_the_first(string step, string expected)
    {
        using var visitor = portal.Visitor();
        visitor.Cookies.Add(new Cookie("portal.registration", "forged", "/", portal.Address.Host));

        (await visitor.GetAsync(step)).ExpectRedirect(expected);
    }

    [Theory]
    [InlineData("/register/organisation")]
    [InlineData("/register/organisation/new")]
    [InlineData("/register/details")]
    public async Task Step_before_the_code_leads_to_the_code(string step)
    {
        using var visitor = portal.Visitor();
        await visitor.StartAsync(Steps.NewAddress());

        (await visitor.GetAsync(step)).ExpectRedirect("/register/verify");
    }

    [Fact]
    public async Task Details_before_an_organisation_lead_to_the_organisation()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());

        (await visitor.GetAsync("/register/details")).ExpectRedirect("/register/organisation");
    }

    private static async Task<Page> ResendAsync(HttpSession visitor) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/register/verify"), "form[action*='Resend']");
}
