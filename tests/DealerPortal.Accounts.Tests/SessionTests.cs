using System.Net;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Accounts.Roles;
using DealerPortal.Accounts.SignIn;
using DealerPortal.Platform.Security;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts.Tests;

public sealed class SessionTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Cookie_is_out_of_reach_of_scripts_and_other_sites_and_holds_next_to_nothing()
    {
        var person = await portal.NewPersonAsync();
        using var session = portal.Visitor();

        var entered = await session.TryToSignInAsync(person.Email, People.Password);

        var cookie = entered.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("portal.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(cookie.Length, 100, 700);
    }

    [Fact]
    public async Task Session_lasts_twelve_hours_from_the_last_page_and_its_cookie_does_not_grow()
    {
        await using var own = await PortalApp.StartAsync();
        var person = await own.NewPersonAsync();
        using var session = await own.SignedInAsync(person.Email, People.Password);

        own.Clock.Advance(TimeSpan.FromHours(7));
        var renewed = await session.GetAsync("/account");
        own.Clock.Advance(TimeSpan.FromHours(11));
        var later = await session.IsSignedInAsync();
        own.Clock.Advance(TimeSpan.FromHours(13));

        Assert.InRange(renewed.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("portal.session=", StringComparison.Ordinal)).Length, 100, 700);
        Assert.True(later);
        Assert.False(await session.IsSignedInAsync());
    }

    [Fact]
    public async Task Role_counts_at_once_when_the_session_is_forgotten()
    {
        var person = await portal.NewPersonAsync();
        var sessions = portal.Services.GetRequiredService<AccountSessions>();
        var before = await sessions.GetAsync(person.Id, TestContext.Current.CancellationToken);

        await portal.WithDatabaseAsync(async db =>
        {
            var agent = await db.Set<Role>().SingleAsync(role => role.Name == "Agent");
            (await db.Set<Account>().Include(account => account.Roles).SingleAsync(account => account.Id == person.Id)).Grant(agent.Id);
            return await db.SaveChangesAsync();
        });
        Assert.Same(before, await sessions.GetAsync(person.Id, TestContext.Current.CancellationToken));
        sessions.Forget(person.Id);
        var after = await sessions.GetAsync(person.Id, TestContext.Current.CancellationToken);

        Assert.False(before!.Principal!.HasClaim(PortalClaims.Role, "Agent"));
        Assert.True(after!.Principal!.HasClaim(PortalClaims.Role, "Agent"));
        Assert.All(await PermissionsOfAsync("Agent"), permission => Assert.True(new CurrentUser(after.Principal).Can(permission)));
    }

    [Fact]
    public async Task All_sessions_are_forgotten_together()
    {
        var person = await portal.NewPersonAsync();
        var sessions = portal.Services.GetRequiredService<AccountSessions>();
        var before = await sessions.GetAsync(person.Id, TestContext.Current.CancellationToken);

        sessions.ForgetAll();

        Assert.NotSame(before, await sessions.GetAsync(person.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Person_who_proved_themselves_another_way_can_be_signed_in_only_during_a_request()
    {
        var person = await portal.NewPersonAsync();
        await using var scope = portal.Services.CreateAsyncScope();

        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<IAccountSignIn>().SignInAsync(person.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Error_page_comes_also_when_nobody_can_be_looked_up()
    {
        await using var own = await PortalApp.StartAsync();
        var person = await own.NewPersonAsync();
        using var session = await own.SignedInAsync(person.Email, People.Password);
        await own.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE accounts_accounts RENAME TO accounts_gone"));

        var page = await session.GetAsync("/account");

        page.Expect(HttpStatusCode.InternalServerError);
        Assert.True(page.Has("h1"));
        Assert.True(page.Has("code"));
    }

    private async Task<List<string>> PermissionsOfAsync(string role) =>
        (await portal.WithDatabaseAsync(db => db.Set<Role>().AsNoTracking().SingleAsync(known => known.Name == role))).Permissions;
}
