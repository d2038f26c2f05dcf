using DealerPortal.Organisations.Contracts;

namespace DealerPortal.Organisations.Tests;

public sealed class MemberTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly Guid _administrator = Guid.CreateVersion7();
    private readonly Member _member = Member.Asking(Guid.CreateVersion7(), Guid.CreateVersion7(), Now);

    [Fact]
    public void Approved_member_is_active_and_it_is_known_by_whom()
    {
        Assert.Null(_member.Approve(_administrator, Now.AddHours(1)));

        Assert.Equal((MemberState.Active, MemberRole.Member, _administrator, Now.AddHours(1)), (_member.State, _member.Role, _member.DecidedBy!.Value, _member.DecidedAt!.Value));
    }

    [Fact]
    public void Decision_stands_when_a_second_administrator_comes()
    {
        _member.Approve(_administrator, Now);

        Assert.Equal("Refused.AlreadyApproved", _member.Reject(RejectionReason.NotAColleague, "", Guid.CreateVersion7(), Now)?.Key);
        Assert.Equal("Refused.AlreadyApproved", _member.Approve(Guid.CreateVersion7(), Now)?.Key);
        Assert.Equal(_administrator, _member.DecidedBy);
    }

    [Fact]
    public void Rejected_member_is_told_so_to_the_second_administrator()
    {
        _member.Reject(RejectionReason.NotAuthorised, "", _administrator, Now);

        Assert.Equal("Refused.AlreadyRejected", _member.Approve(Guid.CreateVersion7(), Now)?.Key);
    }

    [Fact]
    public void Another_reason_needs_an_explanation()
    {
        Assert.Equal(OrganisationRefusals.ExplanationMissing, _member.Reject(RejectionReason.Other, "", _administrator, Now));
        Assert.Equal(MemberState.Pending, _member.State);
        Assert.Null(_member.Reject(RejectionReason.Other, "Proeftijd", _administrator, Now));
    }

    [Fact]
    public void Rejected_member_may_ask_again_after_the_cooldown_and_starts_anew()
    {
        Assert.Null(_member.MayAskAgainAt(TimeSpan.FromDays(7)));
        _member.Reject(RejectionReason.NotAColleague, "", _administrator, Now);
        var version = _member.Version;

        Assert.Equal(Now.AddDays(7), _member.MayAskAgainAt(TimeSpan.FromDays(7)));
        _member.AskAgain(Now.AddDays(7));

        Assert.Equal((MemberState.Pending, null, null), (_member.State, _member.RejectionReason, _member.DecidedBy));
        Assert.NotEqual(version, _member.Version);
    }

    [Fact]
    public void Only_an_active_member_becomes_administrator()
    {
        Assert.Equal(OrganisationRefusals.NotActive, _member.MakeAdministrator());
        _member.Approve(_administrator, Now);
        Assert.Null(_member.MakeAdministrator());
        Assert.Equal(OrganisationRefusals.RoleUnchanged, _member.MakeAdministrator());
    }

    [Fact]
    public void Only_a_deactivated_member_is_reactivated() => Assert.Equal(OrganisationRefusals.NotDeactivated, _member.Reactivate());
}
