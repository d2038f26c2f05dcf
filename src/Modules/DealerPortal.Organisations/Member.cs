using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;

namespace DealerPortal.Organisations;

/// <summary>A person's account within one organisation. A rejected one may stand beside a later one elsewhere; of the others an account has one.</summary>
internal sealed class Member
{
    public const int MaxExplanationLength = 500;

    private Member()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private init; }
    public Guid AccountId { get; private init; }
    public MemberRole Role { get; private set; }
    public MemberState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public RejectionReason? RejectionReason { get; private set; }
    public string Explanation { get; private set; } = "";

    /// <summary>Changes with every verb: of two administrators who decide at once the first wins.</summary>
    public int Version { get; private set; }

    public bool IsActiveAdministrator => State == MemberState.Active && Role == MemberRole.OrganisationAdministrator;

    /// <summary>Somebody who waits for an administrator.</summary>
    public static Member Asking(Guid organisationId, Guid accountId, DateTimeOffset now) =>
        new() { OrganisationId = organisationId, AccountId = accountId, State = MemberState.Pending, AskedAt = now };

    public static Member Admitted(Guid organisationId, Guid accountId, MemberRole role, DateTimeOffset now) =>
        new() { OrganisationId = organisationId, AccountId = accountId, Role = role, State = MemberState.Active, AskedAt = now, DecidedAt = now };

    public Refusal? Approve(Guid by, DateTimeOffset now)
    {
        if (State != MemberState.Pending)
            return OrganisationRefusals.AlreadyDecided(State);

        State = MemberState.Active;
        Decide(by, now);
        return null;
    }

    /// <param name="explanation">Words for the applicant; required where the reason is another.</param>
    public Refusal? Reject(RejectionReason reason, string explanation, Guid by, DateTimeOffset now)
    {
        if (State != MemberState.Pending)
            return OrganisationRefusals.AlreadyDecided(State);
        if (reason == Contracts.RejectionReason.Other && explanation.Length == 0)
            return OrganisationRefusals.ExplanationMissing;

        (State, RejectionReason, Explanation) = (MemberState.Rejected, reason, explanation);
        Decide(by, now);
        return null;
    }

    /// <summary>When a rejected account may ask again; null while that is not the question.</summary>
    public DateTimeOffset? MayAskAgainAt(TimeSpan cooldown) => State == MemberState.Rejected ? DecidedAt + cooldown : null;

    /// <summary>The rejected one asks the same organisation once more.</summary>
    public void AskAgain(DateTimeOffset now)
    {
        (State, RejectionReason, Explanation, DecidedAt, DecidedBy, AskedAt) = (MemberState.Pending, null, "", null, null, now);
        Version++;
    }

    public Refusal? Reactivate()
    {
        if (State != MemberState.Deactivated)
            return OrganisationRefusals.NotDeactivated;

        State = MemberState.Active;
        Version++;
        return null;
    }

    public Refusal? MakeAdministrator()
    {
        if (State != MemberState.Active)
            return OrganisationRefusals.NotActive;
        if (Role == MemberRole.OrganisationAdministrator)
            return OrganisationRefusals.RoleUnchanged;

        Role = MemberRole.OrganisationAdministrator;
        Version++;
        return null;
    }

    /// <summary>Only through <see cref="Organisation.Deactivate"/>, which knows whether it can be spared.</summary>
    internal void Deactivate()
    {
        State = MemberState.Deactivated;
        Version++;
    }

    /// <summary>Only through <see cref="Organisation.MakeMember"/>.</summary>
    internal void BecomeMember()
    {
        Role = MemberRole.Member;
        Version++;
    }

    private void Decide(Guid by, DateTimeOffset now)
    {
        (DecidedBy, DecidedAt) = (by, now);
        Version++;
    }
}
