using System.Net;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Testing;

namespace DealerPortal.Organisations.Tests.Pages.Organisations;

public sealed class UsersTests(PortalApp portal)
{
    private static readonly string[] Acts = ["Approve", "Reject", "Deactivate", "Reactivate", "MakeAdministrator", "MakeMember"];

    [Fact]
    public async Task Who_waits_stands_first_and_is_counted_in_the_menu()
    {
        var shop = await portal.NewShopAsync();
        var member = await shop.AddAsync();
        var asking = await shop.AskAsync();

        using var administrator = await shop.SignInAdministratorAsync();
        var page = await administrator.GetAsync("/account/users");

        Assert.Contains(asking.Email, page.Text("section:has(#pending)"), StringComparison.Ordinal);
        Assert.Contains("1 collega wacht", page.Text("#pending"), StringComparison.Ordinal);
        Assert.Contains(member.Email, page.Text("table.list"), StringComparison.Ordinal);
        Assert.DoesNotContain(asking.Email, page.Text("table.list"), StringComparison.Ordinal);
        Assert.Equal("1", page.Text("a[href='/account/users'] .nav-count"));
    }

    [Fact]
    public async Task Colleagues_are_found_by_name_and_address()
    {
        var shop = await portal.NewShopAsync();
        var member = await shop.AddAsync();
        using var administrator = await shop.SignInAdministratorAsync();

        Assert.Single((await administrator.GetAsync($"/account/users?q={member.LastName.ToUpperInvariant()}")).FindAll("table.list tbody tr"));
        Assert.Single((await administrator.GetAsync($"/account/users?q={member.Email}")).FindAll("table.list tbody tr"));
        var none = await administrator.GetAsync("/account/users?q=" + Uri.EscapeDataString("<script>x"));
        Assert.False(none.Has("table.list"));
        Assert.Equal("<script>x", none.Find("#q").GetAttribute("value"));
    }

    [Fact]
    public async Task Approved_colleague_gets_a_mail_and_may_sign_in()
    {
        var shop = await portal.NewShopAsync();
        var asking = await shop.AskAsync(language: "de");
        (await portal.TryToSignInAsync(asking)).ExpectRedirect("/register/pending");
        using var administrator = await shop.SignInAdministratorAsync();

        var done = await administrator.SubmitAsync(await administrator.GetAsync("/account/users"), "section:has(#pending) form");

        done.ExpectRedirect("/account/users");
        var list = await administrator.GetAsync("/account/users");
        Assert.Contains(asking.Name, list.Text(".notice"), StringComparison.Ordinal);
        Assert.False(list.Has("#pending"));
        Assert.False(list.Has(".nav-count"));
        await portal.Mail.WaitForAsync(asking.Email, "Sie haben Zugang");
        (await portal.TryToSignInAsync(asking)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Rejected_colleague_reads_the_reason_in_the_mail_and_at_the_sign_in()
    {
        var shop = await portal.NewShopAsync();
        var asking = await shop.AskAsync();
        using var administrator = await shop.SignInAdministratorAsync();
        var page = await administrator.MemberPageAsync(await shop.MemberAsync(asking));

        (await administrator.PressAsync(page, "Reject", ("Input.Reason", "Other"), ("Input.Explanation", "Uw contract begint pas in mei <b>2027</b>."))).ExpectRedirect("/account/users");

        var mail = await portal.Mail.WaitForAsync(asking.Email, "afgekeurd");
        Assert.Contains("Een andere reden", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Uw contract begint pas in mei <b>2027</b>.", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>2027</b>", mail.HtmlBody, StringComparison.Ordinal);
        using var visitor = portal.Visitor();
        var closed = await visitor.FollowAsync((await visitor.SubmitAsync(await visitor.GetAsync("/login"), "main form", ("Input.Email", asking.Email), ("Input.Password", Shop.Password))).ExpectRedirect("/account/closed"));
        Assert.Contains("Uw contract begint pas in mei", closed.Text(), StringComparison.Ordinal);
        (await visitor.GetAsync("/cases")).ExpectRedirect("/login");
    }

    [Theory]
    [InlineData("", "", "Input_Reason")]
    [InlineData("Nonsense", "", "Input_Reason")]
    [InlineData("99", "", "Input_Reason")]
    [InlineData("Other", " ", "Input_Explanation")]
    public async Task Rejection_without_a_reason_comes_back_with_what_was_typed(string reason, string explanation, string field)
    {
        var shop = await portal.NewShopAsync();
        var asking = await shop.AskAsync();
        using var administrator = await shop.SignInAdministratorAsync();
        var page = await administrator.MemberPageAsync(await shop.MemberAsync(asking));

        var refused = await administrator.PressAsync(page, "Reject", ("Input.Reason", reason), ("Input.Explanation", explanation));

        Assert.Single(refused.Expect(HttpStatusCode.OK).FindAll($".error-summary a[href='#{field}']"));
        Assert.Equal(MemberState.Pending, (await shop.MemberAsync(asking)).State);
    }

    [Fact]
    public async Task Explanation_longer_than_its_field_is_refused_and_kept()
    {
        var shop = await portal.NewShopAsync();
        var asking = await shop.AskAsync();
        using var administrator = await shop.SignInAdministratorAsync();
        var page = await administrator.MemberPageAsync(await shop.MemberAsync(asking));

        var refused = await administrator.PressAsync(page, "Reject", ("Input.Reason", "NotAColleague"), ("Input.Explanation", new string('x', 501)));

        Assert.Equal(501, refused.Expect(HttpStatusCode.OK).Find("#Input_Explanation").TextContent.Length);
        Assert.Equal(MemberState.Pending, (await shop.MemberAsync(asking)).State);
    }

    [Fact]
    public async Task Of_two_administrators_the_first_wins_and_the_second_sees_it()
    {
        var shop = await portal.NewShopAsync();
        var second = await shop.AddAsync(MemberRole.OrganisationAdministrator);
        var asking = await shop.AskAsync();
        using var one = await shop.SignInAdministratorAsync();
        using var other = await shop.SignInAsync(second);
        var member = await shop.MemberAsync(asking);
        var (shownToOne, shownToOther) = (await one.MemberPageAsync(member), await other.MemberPageAsync(member));

        (await one.PressAsync(shownToOne, "Approve")).ExpectRedirect("/account/users");
        var late = await other.PressAsync(shownToOther, "Reject", ("Input.Reason", "NotAColleague"));

        Assert.Contains("al beslist", late.Expect(HttpStatusCode.OK).ErrorSummary, StringComparison.Ordinal);
        Assert.Contains(shop.Administrator.Name, late.Text(".facts"), StringComparison.Ordinal);
        Assert.Equal(MemberState.Active, (await shop.MemberAsync(asking)).State);
        await portal.SettleAsync();
        Assert.Empty(portal.Mail.To(asking.Email, "afgekeurd"));
    }

    [Fact]
    public async Task Of_two_administrators_at_the_same_moment_one_wins()
    {
        var shop = await portal.NewShopAsync();
        var second = await shop.AddAsync(MemberRole.OrganisationAdministrator);
        var asking = await shop.AskAsync();
        using var one = await shop.SignInAdministratorAsync();
        using var other = await shop.SignInAsync(second);
        var member = await shop.MemberAsync(asking);
        var (shownToOne, shownToOther) = (await one.MemberPageAsync(member), await other.MemberPageAsync(member));

        var answers = await Task.WhenAll(one.PressAsync(shownToOne, "Approve"), other.PressAsync(shownToOther, "Reject", ("Input.Reason", "NotAColleague")));

        Assert.Single(answers, answer => answer.Location?.AbsolutePath == "/account/users");
        Assert.Single(answers, answer => answer.ErrorSummary.Length > 0);
        await portal.SettleAsync();
        Assert.Single(portal.Mail.To(asking.Email), mail => mail.Subject?.Contains("wacht op", StringComparison.Ordinal) == false);
    }

    [Fact]
    public async Task Two_administrators_who_demote_each_other_at_once_leave_one()
    {
        var shop = await portal.NewShopAsync();
        var second = await shop.AddAsync(MemberRole.OrganisationAdministrator);
        using var one = await shop.SignInAdministratorAsync();
        using var other = await shop.SignInAsync(second);
        var shownToOne = await one.MemberPageAsync(await shop.MemberAsync(second));
        var shownToOther = await other.MemberPageAsync(await shop.MemberAsync(shop.Administrator));

        await Task.WhenAll(one.PressAsync(shownToOne, "MakeMember"), other.PressAsync(shownToOther, "Deactivate"));

        var members = new[] { await shop.MemberAsync(shop.Administrator), await shop.MemberAsync(second) };
        Assert.Single(members, member => member.IsActiveAdministrator);
    }

    [Theory]
    [InlineData("MakeMember")]
    [InlineData("Deactivate")]
    public async Task Last_administrator_can_not_give_up_the_shop(string act)
    {
        var shop = await portal.NewShopAsync();
        await shop.AddAsync();
        using var administrator = await shop.SignInAdministratorAsync();
        var own = await administrator.MemberPageAsync(await shop.MemberAsync(shop.Administrator));

        var refused = await administrator.PressAsync(own, act);

        Assert.Contains("enige actieve beheerder", refused.Expect(HttpStatusCode.OK).ErrorSummary, StringComparison.Ordinal);
        Assert.True((await shop.MemberAsync(shop.Administrator)).IsActiveAdministrator);
    }

    [Fact]
    public async Task Administrator_hands_the_shop_over_and_loses_the_right_at_once()
    {
        var shop = await portal.NewShopAsync();
        var successor = await shop.AddAsync();
        using var administrator = await shop.SignInAdministratorAsync();
        (await administrator.PressAsync(await administrator.MemberPageAsync(await shop.MemberAsync(successor)), "MakeAdministrator")).ExpectRedirect("/account/users");

        (await administrator.PressAsync(await administrator.MemberPageAsync(await shop.MemberAsync(shop.Administrator)), "MakeMember")).ExpectRedirect("/");

        (await administrator.GetAsync("/account/users")).Expect(HttpStatusCode.Forbidden);
        using var session = await shop.SignInAsync(successor);
        (await session.GetAsync("/account/users")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Deactivated_colleague_is_out_at_once_and_back_when_reactivated()
    {
        var shop = await portal.NewShopAsync();
        var member = await shop.AddAsync();
        using var colleague = await shop.SignInAsync(member);
        (await colleague.GetAsync("/account/organisation")).Expect(HttpStatusCode.OK);
        using var administrator = await shop.SignInAdministratorAsync();

        (await administrator.PressAsync(await administrator.MemberPageAsync(await shop.MemberAsync(member)), "Deactivate")).ExpectRedirect("/account/users");
        (await colleague.GetAsync("/account/organisation")).ExpectRedirect("/login");
        (await portal.TryToSignInAsync(member)).ExpectRedirect("/account/closed");

        (await administrator.PressAsync(await administrator.MemberPageAsync(await shop.MemberAsync(member)), "Reactivate")).ExpectRedirect("/account/users");
        (await portal.TryToSignInAsync(member)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Member_of_another_organisation_is_not_found_for_any_act()
    {
        var (shop, other) = (await portal.NewShopAsync(), await portal.NewShopAsync());
        var asking = await other.AskAsync();
        var foreign = await other.MemberAsync(asking);
        using var administrator = await shop.SignInAdministratorAsync();
        var own = await administrator.MemberPageAsync(await shop.MemberAsync(shop.Administrator));
        var token = own.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        (await administrator.GetAsync($"/account/users/{foreign.Id}")).Expect(HttpStatusCode.NotFound);
        (await administrator.GetAsync($"/account/users/{Guid.NewGuid()}")).Expect(HttpStatusCode.NotFound);
        foreach (var act in Acts)
            (await administrator.PostAsync($"/account/users/{foreign.Id}?handler={act}", ("__RequestVerificationToken", token), ("Input.Reason", "NotAColleague"))).Expect(HttpStatusCode.NotFound);

        Assert.Equal(MemberState.Pending, (await other.MemberAsync(asking)).State);
        Assert.DoesNotContain(asking.Email, (await administrator.GetAsync("/account/users")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_decided_by_following_a_link()
    {
        var shop = await portal.NewShopAsync();
        var asking = await shop.AskAsync();
        var member = await shop.MemberAsync(asking);
        using var administrator = await shop.SignInAdministratorAsync();

        foreach (var act in Acts)
            await administrator.GetAsync($"/account/users/{member.Id}?handler={act}");
        (await administrator.PostAsync($"/account/users/{member.Id}?handler=Approve")).Expect(HttpStatusCode.BadRequest);

        Assert.Equal(MemberState.Pending, (await shop.MemberAsync(asking)).State);
    }

    [Fact]
    public async Task Only_administrators_see_their_colleagues()
    {
        var shop = await portal.NewShopAsync();
        var member = await shop.AddAsync();
        var asking = await shop.MemberAsync(await shop.AskAsync());
        using var colleague = await shop.SignInAsync(member);
        using var agent = await portal.SignedInAsync("agent@portal.example");
        using var visitor = portal.Visitor();

        foreach (var url in new[] { "/account/users", $"/account/users/{asking.Id}" })
        {
            (await colleague.GetAsync(url)).Expect(HttpStatusCode.Forbidden);
            (await agent.GetAsync(url)).Expect(HttpStatusCode.Forbidden);
            (await visitor.GetAsync(url)).ExpectRedirect("/login");
        }

        Assert.False((await colleague.GetAsync("/account/organisation")).Has("a[href='/account/users']"));
    }
}
