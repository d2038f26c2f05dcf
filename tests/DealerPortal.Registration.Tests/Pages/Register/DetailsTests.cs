using System.Net;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Registration.Tests.Pages.Register;

public sealed class DetailsTests(PortalApp portal)
{
    [Fact]
    public async Task Founder_is_signed_in_as_administrator_of_the_new_organisation()
    {
        var (address, name) = (Steps.NewAddress(), Steps.NewName());
        var visitor = await portal.VerifiedAsync(address);
        await visitor.FoundAsync(Steps.NewOrganisation(name));

        (await visitor.FinishAsync()).ExpectRedirect("/");

        (await visitor.GetAsync("/")).Expect(HttpStatusCode.OK);
        Assert.Contains("Nora Claes", (await visitor.GetAsync("/account/users")).Expect(HttpStatusCode.OK).Text("table.list"), StringComparison.Ordinal);
        Assert.Contains("BE 0403.170.701", (await visitor.GetAsync("/account/organisation")).Text(), StringComparison.Ordinal);
        await portal.Mail.WaitForAsync(address, $"{name} staat klaar");
        (await portal.Visitor().TryToSignInAsync(address)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Colleague_of_the_founder_is_led_to_the_organisation_by_the_address()
    {
        var name = Steps.NewName();
        var domain = $"w{Guid.NewGuid():N}.example";
        var founder = await portal.VerifiedAsync(Steps.NewAddress(domain));
        await founder.FoundAsync(Steps.NewOrganisation(name));
        await founder.FinishAsync();

        var colleague = await portal.VerifiedAsync(Steps.NewAddress(domain));

        Assert.Contains(name, (await colleague.GetAsync("/register/organisation")).Text("table.list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_waits_until_an_administrator_agrees()
    {
        var address = Steps.NewAddress("gamma.example");
        var visitor = await portal.VerifiedAsync(address);
        await visitor.ChooseAsync("Gamma Electro");

        var pending = await visitor.FollowAsync((await visitor.FinishAsync(Steps.Details("Wanda", "+352 621 123 456"))).ExpectRedirect("/register/pending"));

        Assert.Contains("Gamma Electro", pending.Expect(HttpStatusCode.OK).Text("h1 + p"), StringComparison.Ordinal);
        (await visitor.GetAsync("/cases")).ExpectRedirect("/login");
        (await portal.Visitor().TryToSignInAsync(address)).ExpectRedirect("/register/pending");
        (await portal.Visitor().TryToSignInAsync(address, "een ander wachtwoord")).Expect(HttpStatusCode.OK);
        await portal.Mail.WaitForAsync(address, "wacht op goedkeuring");

        // The administrator reads French; the subject too.
        var asked = await portal.Mail.WaitForAsync("beheerder@gamma.example", "Nouvel utilisateur pour Gamma Electro : Wanda");
        Assert.Contains("/account/users", asked.TextBody, StringComparison.Ordinal);
        Assert.Contains(address, asked.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.FirstName", "")]
    [InlineData("Input.LastName", " ")]
    [InlineData("Input.Phone", "")]
    [InlineData("Input.Phone", "123")]
    [InlineData("Input.Phone", "0470 12 34 56'; --")]
    [InlineData("Input.FirstName", "<img src=x onerror=alert(1)>")]
    [InlineData("Input.LastName", "Klik op http://evil.example")]
    [InlineData("Input.Password", "")]
    [InlineData("Input.Password", "kort")]
    [InlineData("Input.Password", "aaaaaaaaaaaaaaa")]
    [InlineData("Input.Password", "dealerportal")]
    [InlineData("Input.ConfirmPassword", "")]
    [InlineData("Input.ConfirmPassword", "iets helemaal anders")]
    public async Task What_can_not_be_right_comes_back_marked_and_passwords_do_not_come_back(string field, string value)
    {
        var address = Steps.NewAddress();
        var visitor = await portal.VerifiedAsync(address);
        await visitor.ChooseAsync("Beta Witgoed");

        var typed = Steps.Details().Where(entry => entry.Item1 != field && !(field == "Input.Password" && entry.Item1 == "Input.ConfirmPassword")).Append((field, value));
        if (field == "Input.Password")
            typed = typed.Append(("Input.ConfirmPassword", value));
        var page = (await visitor.FinishAsync([.. typed])).Expect(HttpStatusCode.OK);

        var id = field.Replace('.', '_');
        Assert.NotEmpty(page.FindAll($".error-summary a[href='#{id}']"));
        Assert.Equal("true", page.Find($"#{id}").GetAttribute("aria-invalid"));
        if (!field.Contains("Password", StringComparison.Ordinal))
            Assert.Equal(value, page.Find($"#{id}").GetAttribute("value") ?? "");
        Assert.All(page.FindAll("input[type=password]"), control => Assert.Null(control.GetAttribute("value")));
        Assert.DoesNotContain(Steps.Password, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Body, StringComparison.Ordinal);
        Assert.Null(await AccountOfAsync(portal, address));
    }

    [Fact]
    public async Task Password_rule_is_said_before_anything_is_typed()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());
        await visitor.ChooseAsync("Beta Witgoed");

        var page = await visitor.GetAsync("/register/details");

        Assert.Contains("10", page.Text("#Input_Password-help"), StringComparison.Ordinal);
        Assert.Contains("Input_Password-help", page.Find("#Input_Password").GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.True(page.Find("#email").HasAttribute("readonly"));
    }

    [Fact]
    public async Task Form_sent_twice_at_once_makes_one_account_and_one_organisation_and_both_presses_enter()
    {
        var (address, name) = (Steps.NewAddress(), Steps.NewName());
        var visitor = await portal.VerifiedAsync(address);
        await visitor.FoundAsync(Steps.NewOrganisation(name));
        var form = await visitor.GetAsync("/register/details");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.SubmitAsync(form, "main form", Steps.Details())));

        Assert.All(answers, answer => answer.ExpectRedirect("/"));
        (await visitor.GetAsync("/account/users")).Expect(HttpStatusCode.OK);
        Assert.Single(await FoundAsync(portal, name));
        await portal.SettleAsync();
        Assert.Single(portal.Mail.To(address, "staat klaar"));
    }

    [Fact]
    public async Task Two_registrations_of_one_address_make_one_account()
    {
        var address = Steps.NewAddress();
        using var first = portal.Visitor();
        using var second = portal.Visitor();
        await first.StartAsync(address);
        await second.StartAsync(address);
        var codes = (await portal.Mail.WaitForAsync(2, address, Steps.CodeSubject)).Select(mail => System.Text.RegularExpressions.Regex.Match(mail.TextBody!, "[0-9A-F]{24}").Value).ToList();
        foreach (var (visitor, name) in new[] { (first, Steps.NewName()), (second, Steps.NewName()) })
        {
            foreach (var code in codes)
            {
                if ((await visitor.GetAsync("/register/verify")).Status == HttpStatusCode.OK)
                    await visitor.VerifyAsync(code);
            }

            (await visitor.FoundAsync(Steps.NewOrganisation(name))).ExpectRedirect("/register/details");
        }

        var forms = (First: await first.GetAsync("/register/details"), Second: await second.GetAsync("/register/details"));
        (await first.SubmitAsync(forms.First, "main form", Steps.Details())).ExpectRedirect("/");

        (await second.SubmitAsync(forms.Second, "main form", Steps.Details())).ExpectRedirect("/login");
        (await second.GetAsync("/cases")).ExpectRedirect("/login");
    }

    [Fact]
    public async Task Finished_registration_is_no_way_in_for_the_next_person_at_the_computer()
    {
        await using var alone = await PortalApp.StartAsync();
        var visitor = await alone.VerifiedAsync(Steps.NewAddress());
        await visitor.FoundAsync(Steps.NewOrganisation(Steps.NewName()));
        var form = await visitor.GetAsync("/register/details");
        var cookie = visitor.Cookies.GetCookies(new Uri(alone.Address, "/register"))["portal.registration"]!.Value;
        await visitor.SubmitAsync(form, "main form", Steps.Details());

        using var next = alone.Visitor();
        next.Cookies.Add(new Cookie("portal.registration", cookie, "/register", alone.Address.Host));
        alone.Clock.Advance(TimeSpan.FromMinutes(3));

        (await next.GetAsync("/register/details")).ExpectRedirect("/login");
        (await next.GetAsync("/register/organisation")).ExpectRedirect("/login");
        var own = await next.GetAsync("/register");
        (await next.SubmitAsync(own, "main form", ("Input.Email", Steps.NewAddress()))).ExpectRedirect("/register/verify");
        (await next.GetAsync("/account")).ExpectRedirect("/login");
    }

    [Fact]
    public async Task Who_was_turned_away_asks_again_after_the_cooldown_with_the_same_account()
    {
        await using var alone = await PortalApp.StartAsync();
        var address = Steps.NewAddress("beta.example");
        await alone.RejectedAsync(address, "Beta Witgoed", "beheerder@beta.example");
        (await alone.Visitor().TryToSignInAsync(address)).ExpectRedirect("/account/closed");

        using (var tooSoon = alone.Visitor())
            await tooSoon.StartAsync(address);
        await alone.Mail.WaitForAsync(address, Steps.KnownSubject);

        alone.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromHours(1));
        using var visitor = alone.Visitor();
        await visitor.StartAsync(address);
        (await visitor.VerifyAsync(await alone.CodeAsync(address, mails: 2))).ExpectRedirect("/register/organisation");
        (await visitor.ChooseAsync("Delta Keukens")).ExpectRedirect("/register/details");
        var details = await visitor.GetAsync("/register/details");
        Assert.False(details.Has("input[type=password]"));
        (await visitor.SubmitAsync(details, "main form")).ExpectRedirect("/register/pending");

        (await alone.Visitor().TryToSignInAsync(address)).ExpectRedirect("/register/pending");
        await alone.Mail.WaitForAsync("zaakvoerder@delta.example", "Nieuwe gebruiker voor Delta Keukens en Elektro");
    }

    [Fact]
    public async Task Registration_is_forgotten_after_a_week()
    {
        await using var alone = await PortalApp.StartAsync();
        var address = Steps.NewAddress();
        using var visitor = alone.Visitor();
        await visitor.StartAsync(address);
        Assert.Single(await alone.RegistrationsOfAsync(address));

        alone.Clock.Advance(TimeSpan.FromDays(8));
        await alone.SettleAsync();

        Assert.Empty(await alone.RegistrationsOfAsync(address));
        (await visitor.GetAsync("/register/verify")).ExpectRedirect("/register");
    }

    [Fact]
    public async Task Organisation_under_review_lets_its_founder_wait()
    {
        await using var alone = await PortalApp.StartAsync();
        await alone.ApplySettingsAsync("Organisations", """{ "newOrganisationsWaitForReview": true }""");
        var (address, name) = (Steps.NewAddress(), Steps.NewName());
        var visitor = await alone.VerifiedAsync(address);
        await visitor.FoundAsync(Steps.NewOrganisation(name));

        (await visitor.FinishAsync()).ExpectRedirect("/register/pending");

        (await alone.Visitor().TryToSignInAsync(address)).ExpectRedirect("/register/pending");
        await alone.Mail.WaitForAsync(address, $"Wij kijken {name} na");
        var review = await alone.Mail.WaitForAsync("admin@portal.example", name);
        var overseer = await alone.SignedInAsync("admin@portal.example");
        var page = await overseer.GetAsync(System.Text.RegularExpressions.Regex.Match(review.TextBody!, @"/admin/organisations/[0-9a-f-]{36}").Value);
        await overseer.SubmitAsync(page, "form[action*='GoLive']");

        await alone.Mail.WaitForAsync(address, $"{name} is goedgekeurd");
        (await alone.Visitor().TryToSignInAsync(address)).ExpectRedirect("/");
    }

    private static async Task<AccountSummary?> AccountOfAsync(PortalApp app, string address)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccountDirectory>().FindByEmailAsync(address, CancellationToken.None);
    }

    private static async Task<IReadOnlyList<OrganisationFinding>> FoundAsync(PortalApp app, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IOrganisationDirectory>().SearchAsync(name, CancellationToken.None);
    }
}
