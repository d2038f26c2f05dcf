using System.Net;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Organisations.Tests.Pages.Organisations;

public sealed class UsersTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private const string AlfaAdministrator = "beheerder@alfa.example";

    [Theory]
    [InlineData("beheerder@beta.example")]
    [InlineData("beheerder@gamma.example")]
    public async Task A_member_of_another_organisation_is_not_found(string stranger)
    {
        var member = await MemberOfAsync("medewerker@alfa.example");
        using var session = await portal.SignedInAsync(stranger);

        (await session.GetAsync($"/account/users/{member.Id}")).Expect(HttpStatusCode.NotFound);
        var own = await session.GetAsync("/account/users");
        Assert.DoesNotContain("alfa.example", own.Text(), StringComparison.Ordinal);
        foreach (var act in new[] { "Approve", "Deactivate", "MakeAdministrator", "Reject" })
            Assert.True((await session.PostAsync($"/account/users/{member.Id}?handler={act}")).Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
        Assert.Equal(MemberState.Active, (await MemberOfAsync("medewerker@alfa.example")).State);
    }

    [Fact]
    public async Task A_plain_member_does_not_manage_colleagues()
    {
        using var session = await portal.SignedInAsync("medewerker@alfa.example");

        var answer = await session.GetAsync("/account/users");

        Assert.True(answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, answer.ToString());
    }

    [Fact]
    public async Task The_last_administrator_can_not_be_demoted_or_deactivated()
    {
        var member = await MemberOfAsync("beheerder@gamma.example");
        using var session = await portal.SignedInAsync("beheerder@gamma.example");
        var page = await session.GetAsync($"/account/users/{member.Id}");

        foreach (var act in new[] { "MakeMember", "Deactivate" })
        {
            if (page.Has($"form[action*='{act}']"))
                Assert.NotEqual(HttpStatusCode.InternalServerError, (await session.SubmitAsync(page, $"form[action*='{act}']")).Status);
        }

        var still = await MemberOfAsync("beheerder@gamma.example");
        Assert.Equal(MemberState.Active, still.State);
        Assert.Equal(MemberRole.OrganisationAdministrator, still.Role);
    }

    [Fact]
    public async Task A_deactivated_colleague_is_out_at_once_and_may_be_let_in_again()
    {
        var member = await MemberOfAsync("medewerker@beta.example");
        using var colleague = await portal.SignedInAsync("medewerker@beta.example");
        using var administrator = await portal.SignedInAsync("beheerder@beta.example");

        await administrator.SubmitAsync(await administrator.GetAsync($"/account/users/{member.Id}"), "form[action*='Deactivate']");

        Assert.NotEqual(HttpStatusCode.OK, (await colleague.GetAsync("/cases")).Status);
        await administrator.SubmitAsync(await administrator.GetAsync($"/account/users/{member.Id}"), "form[action*='activate']");
        Assert.Equal(MemberState.Active, (await MemberOfAsync("medewerker@beta.example")).State);
    }

    [Fact]
    public async Task A_stranger_to_the_portal_signs_in_first()
    {
        using var visitor = portal.Visitor();

        (await visitor.GetAsync("/account/users")).ExpectRedirect("/login");
    }

    private async Task<Member> MemberOfAsync(string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<Accounts.Contracts.IAccountDirectory>().FindByEmailAsync(email, TestContext.Current.CancellationToken);
        return await portal.WithDatabaseAsync(db => db.Set<Member>().AsNoTracking().SingleAsync(member => member.AccountId == account!.Id));
    }
}
