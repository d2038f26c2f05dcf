using System.Net;
using System.Text.RegularExpressions;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Testing;
using MimeKit;

namespace DealerPortal.Accounts.Tests.Pages.Accounts;

public sealed partial class PasswordResetTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private const string NewPassword = "zeven groene kikkers";

    [Fact]
    public async Task Link_from_the_mail_sets_a_new_password_and_ends_every_session()
    {
        var person = await portal.NewPersonAsync();
        using var elsewhere = await portal.SignedInAsync(person.Email, People.Password);
        using var session = portal.Visitor();

        var link = await AskForLinkAsync(session, person);
        var saved = await SetPasswordAsync(session, link, NewPassword);

        var login = await session.FollowAsync(saved.ExpectRedirect("/login"));
        Assert.True(login.Has(".notice--good"));
        Assert.False(await elsewhere.IsSignedInAsync());
        (await session.TryToSignInAsync(person.Email, NewPassword)).ExpectRedirect("/");
        using var other = portal.Visitor();
        Assert.NotEmpty((await other.TryToSignInAsync(person.Email, People.Password)).ErrorSummary);
        await portal.Mail.WaitForAsync(person.Email, "is gewijzigd");
    }

    [Fact]
    public async Task Link_works_once()
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();
        var link = await AskForLinkAsync(session, person);
        await SetPasswordAsync(session, link, NewPassword);

        var again = await session.GetAsync(link);

        Assert.False(again.Has("[name='Input.Password']"));
        Assert.True(again.Has("a[href='/forgot-password']"));
    }

    [Fact]
    public async Task Two_who_use_one_link_at_once_set_one_password()
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();
        using var other = portal.Visitor();
        var link = await AskForLinkAsync(session, person);

        var (first, second) = (await session.GetAsync(link), await other.GetAsync(link));
        await session.SubmitAsync(first, "main form", ("Input.Password", NewPassword), ("Input.ConfirmPassword", NewPassword));
        var late = await other.SubmitAsync(second, "main form", ("Input.Password", "acht rode pinguïns"), ("Input.ConfirmPassword", "acht rode pinguïns"));

        Assert.False(late.Has("[name='Input.Password']"));
        using var check = portal.Visitor();
        (await check.TryToSignInAsync(person.Email, NewPassword)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Link_expires_after_an_hour()
    {
        await using var own = await PortalApp.StartAsync();
        var person = await own.NewPersonAsync();
        using var session = own.Visitor();
        var link = await AskForLinkAsync(session, person, own);

        own.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.False((await session.GetAsync(link)).Has("[name='Input.Password']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8xxxxxxxx")]
    [InlineData("%00%FF<script>")]
    public async Task Link_that_was_never_given_out_sets_nothing(string token)
    {
        using var session = portal.Visitor();

        var page = (await session.GetAsync("/reset-password?token=" + Uri.EscapeDataString(token))).Expect(HttpStatusCode.OK);

        Assert.False(page.Has("[name='Input.Password']"));
    }

    [Fact]
    public async Task Unknown_address_gets_the_same_answer_and_no_mail()
    {
        var person = await portal.NewPersonAsync();
        var stranger = People.NewAddress();
        using var session = portal.Visitor();

        var known = await AskAsync(session, person.Email);
        var unknown = await AskAsync(session, stranger);
        await portal.SettleAsync();

        Assert.Equal(known.Text(), unknown.Text());
        Assert.Empty(portal.Mail.To(stranger));
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled_by_asking_again_and_again()
    {
        await using var own = await PortalApp.StartAsync();
        var person = await own.NewPersonAsync();
        using var session = own.Visitor();

        for (var times = 0; times < 4; times++)
            await AskAsync(session, person.Email);
        await own.SettleAsync();

        // Four within a moment are one, or two where the moment crossed the slot's border.
        Assert.InRange(own.Mail.To(person.Email).Count, 1, 2);
    }

    [Fact]
    public async Task Weak_password_is_refused_and_the_link_still_works()
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();
        var link = await AskForLinkAsync(session, person);

        var weak = await SetPasswordAsync(session, link, "Welkom2026!");
        var unequal = await session.SubmitAsync(weak, "main form", ("Input.Password", NewPassword), ("Input.ConfirmPassword", NewPassword + "x"));
        var good = await session.SubmitAsync(unequal, "main form", ("Input.Password", NewPassword), ("Input.ConfirmPassword", NewPassword));

        Assert.NotEmpty(weak.ErrorSummary);
        Assert.True(unequal.Has("#Input_ConfirmPassword-error"));
        good.ExpectRedirect("/login");
    }

    [Fact]
    public async Task Mail_speaks_the_language_of_the_account()
    {
        var person = await portal.NewPersonAsync(language: "fr");
        using var session = portal.Visitor();

        await AskAsync(session, person.Email);

        await portal.Mail.WaitForAsync(person.Email, "Choisissez un nouveau mot de passe");
    }

    [Fact]
    public async Task Blocked_person_gets_no_link()
    {
        var person = await portal.NewPersonAsync();
        await portal.BlockAsync(person.Id);
        using var session = portal.Visitor();

        await AskAsync(session, person.Email);
        await portal.SettleAsync();

        Assert.Empty(portal.Mail.To(person.Email));
    }

    private static async Task<Page> AskAsync(HttpSession session, string email) =>
        await session.FollowAsync(await session.SubmitAsync(await session.GetAsync("/forgot-password"), "main form", ("Input.Email", email)));

    private async Task<string> AskForLinkAsync(HttpSession session, AccountSummary person, PortalApp? at = null)
    {
        await AskAsync(session, person.Email);
        return LinkIn(await (at ?? portal).Mail.WaitForAsync(person.Email));
    }

    private static string LinkIn(MimeMessage mail) => new Uri(LinkForm().Match(mail.TextBody!).Value).PathAndQuery;

    private static async Task<Page> SetPasswordAsync(HttpSession session, string link, string password) =>
        await session.SubmitAsync(await session.GetAsync(link), "main form", ("Input.Password", password), ("Input.ConfirmPassword", password));

    [GeneratedRegex(@"http\S+/reset-password\S+")]
    private static partial Regex LinkForm();
}
