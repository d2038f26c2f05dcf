using DealerPortal.Organisations.Contracts;

namespace DealerPortal.Organisations.Tests;

public sealed class OrganisationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly Guid _founder = Guid.CreateVersion7();

    [Fact]
    public void Founder_is_its_administrator_at_once()
    {
        var organisation = Made();

        var founder = Assert.Single(organisation.Members);
        Assert.True(founder.IsActiveAdministrator);
        Assert.Equal(_founder, organisation.FoundedBy);
    }

    [Fact]
    public void Last_administrator_is_neither_demoted_nor_deactivated()
    {
        var organisation = Made();
        organisation.AddMember(Guid.CreateVersion7(), MemberRole.Member, Now);
        var last = organisation.Members[0];

        Assert.Equal(OrganisationRefusals.LastAdministrator, organisation.MakeMember(last));
        Assert.Equal(OrganisationRefusals.LastAdministrator, organisation.Deactivate(last));
        Assert.True(last.IsActiveAdministrator);
    }

    [Fact]
    public void Administrator_hands_over_and_leaves()
    {
        var organisation = Made();
        var successor = organisation.AddMember(Guid.CreateVersion7(), MemberRole.Member, Now);

        Assert.Null(successor.MakeAdministrator());
        Assert.Null(organisation.MakeMember(organisation.Members[0]));
        Assert.Null(organisation.Deactivate(organisation.Members[0]));
        Assert.Equal(OrganisationRefusals.LastAdministrator, organisation.Deactivate(successor));
    }

    [Fact]
    public void Deactivated_administrator_does_not_count()
    {
        var organisation = Made();
        var second = organisation.AddMember(Guid.CreateVersion7(), MemberRole.OrganisationAdministrator, Now);
        Assert.Null(organisation.Deactivate(second));

        Assert.Equal(OrganisationRefusals.LastAdministrator, organisation.Deactivate(organisation.Members[0]));
        Assert.Null(second.Reactivate());
        Assert.Null(organisation.Deactivate(organisation.Members[0]));
    }

    [Fact]
    public void Loss_of_an_administrator_changes_the_version_that_guards_the_other()
    {
        var organisation = Made();
        var second = organisation.AddMember(Guid.CreateVersion7(), MemberRole.OrganisationAdministrator, Now);
        var before = organisation.Version;

        organisation.MakeMember(second);

        Assert.NotEqual(before, organisation.Version);
    }

    [Fact]
    public void Organisation_goes_live_once()
    {
        var organisation = Made(isLive: false);

        Assert.Null(organisation.GoLive());
        Assert.True(organisation.IsLive);
        Assert.NotNull(organisation.GoLive());
    }

    private Organisation Made(bool isLive = true)
    {
        var organisation = Organisation.Make(new NewOrganisation { Name = "Alfa", City = "Antwerpen", Country = "BE" }, isLive, Now);
        organisation.AddFounder(_founder, Now);
        return organisation;
    }
}
