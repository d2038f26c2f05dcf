using DealerPortal.Testing;

namespace DealerPortal.Accounts.Tests.Pages.Accounts;

public sealed class SecurityTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private const string NewPassword = "zeven groene kikkers";

    [Fact]
    public async Task New_password_ends_every_other_session_and_is_confirmed_by_mail()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);
        using var elsewhere = await portal.SignedInAsync(person.Email, People.Password);

        var saved = await ChangeAsync(session, People.Password, NewPassword);

        Assert.True((await session.FollowAsync(saved.ExpectRedirect("/account/security"))).Has(".notice--good"));
        Assert.False(await elsewhere.IsSignedInAsync());
        var mail = await portal.Mail.WaitForAsync(person.Email, "is gewijzigd");
        Assert.Contains("/forgot-password", mail.TextBody, StringComparison.Ordinal);
        using var again = portal.Visitor();
        (await again.TryToSignInAsync(person.Email, NewPassword)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Without_the_current_password_nothing_changes()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        var page = await ChangeAsync(session, "verkeerd wachtwoord", NewPassword);

        Assert.True(page.Has("#Input_CurrentPassword-error"));
        using var again = portal.Visitor();
        (await again.TryToSignInAsync(person.Email, People.Password)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Guessing_the_current_password_is_counted_like_signing_in()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        for (var attempt = 0; attempt < 5; attempt++)
            await ChangeAsync(session, "verkeerd wachtwoord", NewPassword);
        var right = await ChangeAsync(session, People.Password, NewPassword);

        Assert.True(right.Has("#Input_CurrentPassword-error"));
    }

    [Fact]
    public async Task Common_password_is_refused_and_the_rule_stands_above_the_field()
    {
        var person = await portal.NewPersonAsync();
        using var session = await portal.SignedInAsync(person.Email, People.Password);

        var page = await ChangeAsync(session, People.Password, "Wachtwoord123!");

        Assert.True(page.Has("#Input_Password-error"));
        Assert.Contains("10", page.Text("#Input_Password-help"), StringComparison.Ordinal);
    }

    private static async Task<Page> ChangeAsync(HttpSession session, string current, string password) =>
        await session.SubmitAsync(await session.GetAsync("/account/security"), "main form",
            ("Input.CurrentPassword", current), ("Input.Password", password), ("Input.ConfirmPassword", password));
}
