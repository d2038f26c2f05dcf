using System.Net;
using DealerPortal.Accounts.ApiKeys;
using DealerPortal.Platform.Security;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts.Tests;

public sealed class ApiKeyTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Key_opens_the_api_and_nothing_else_does()
    {
        var person = await portal.NewPersonAsync();
        using var partner = portal.Partner("demo-partner-key");
        using var stranger = portal.Partner("no-such-key");
        using var visitor = portal.Visitor();
        using var browser = await portal.SignedInAsync(person.Email, People.Password);

        (await partner.GetAsync("/api/v1/nothing-is-here")).Expect(HttpStatusCode.NotFound);
        foreach (var session in new[] { stranger, visitor, browser })
        {
            var refused = (await session.GetAsync("/api/v1/nothing-is-here")).Expect(HttpStatusCode.Unauthorized);
            Assert.Equal("application/problem+json", refused.ContentHeaders.ContentType?.MediaType);
            Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
        }
    }

    [Fact]
    public async Task Key_opens_no_page()
    {
        using var partner = portal.Partner("demo-partner-key");

        (await partner.GetAsync("/account")).ExpectRedirect("/login");
    }

    [Fact]
    public async Task Key_may_what_its_scopes_say()
    {
        var key = await FindAsync("demo-partner-key");

        Assert.True(key!.Can("api.service-updates"));
        Assert.False(key.Can("api.credits"));
        Assert.Null(key.OrganisationId);
        Assert.Null(key.AccountId);
        Assert.NotNull(key.ApiKeyId);
    }

    [Fact]
    public async Task Key_of_an_organisation_sees_its_cases()
    {
        var key = await FindAsync("demo-alfa-key");

        Assert.NotNull(key!.OrganisationId);
        Assert.Equal("Alfa Elektro", key.OrganisationName);
        Assert.True(key.SeesOrganisation);
    }

    [Fact]
    public async Task Last_use_is_noted_at_most_once_a_minute()
    {
        await using var own = await PortalApp.StartAsync();
        var keys = own.Services.GetRequiredService<ApiKeyRing>();
        Task<DateTimeOffset?> LastUsedAsync() => own.WithDatabaseAsync(db => db.Set<ApiKey>().Where(key => key.Hash == ApiKey.HashOf("demo-finance-key")).Select(key => key.LastUsedAt).SingleAsync());

        await keys.FindAsync("demo-finance-key", TestContext.Current.CancellationToken);
        var first = await LastUsedAsync();
        await keys.FindAsync("demo-finance-key", TestContext.Current.CancellationToken);

        Assert.NotNull(first);
        Assert.Equal(first, await LastUsedAsync());
    }

    [Fact]
    public async Task Only_the_hash_of_a_key_is_kept() =>
        Assert.DoesNotContain(await portal.WithDatabaseAsync(db => db.Set<ApiKey>().AsNoTracking().ToListAsync()), key => key.Hash.Contains("demo", StringComparison.Ordinal) || key.Hash.Length != 64);

    private async Task<CurrentUser?> FindAsync(string key) =>
        await portal.Services.GetRequiredService<ApiKeyRing>().FindAsync(key, TestContext.Current.CancellationToken) is { } identity ? new CurrentUser(new(identity)) : null;
}
