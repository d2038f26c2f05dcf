using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DealerPortal.Organisations;

/// <summary>What an administrator does with a member: found within what this user may see, done by the organisation, saved, told.</summary>
internal sealed class MemberActs(PortalDbContext db, CurrentUser user, IAccountSessions sessions, IOutbox outbox, TimeProvider clock, ILogger<MemberActs> logger)
{
    public Task<ActOutcome> ApproveAsync(Guid memberId, CancellationToken cancellationToken) => ActAsync(memberId, (_, member) =>
    {
        var refusal = member.Approve(Actor, clock.GetUtcNow());
        if (refusal is null)
            outbox.Publish(new MembershipApproved(member.Id, member.OrganisationId, member.AccountId, Actor, member.DecidedAt!.Value));

        return refusal;
    }, cancellationToken);

    public Task<ActOutcome> RejectAsync(Guid memberId, RejectionReason reason, string explanation, CancellationToken cancellationToken) => ActAsync(memberId, (_, member) =>
    {
        var refusal = member.Reject(reason, explanation, Actor, clock.GetUtcNow());
        if (refusal is null)
            outbox.Publish(new MembershipRejected(member.Id, member.OrganisationId, member.AccountId, reason, explanation, Actor, member.DecidedAt!.Value));

        return refusal;
    }, cancellationToken);

    public Task<ActOutcome> DeactivateAsync(Guid memberId, CancellationToken cancellationToken) =>
        ActAsync(memberId, (organisation, member) => organisation.Deactivate(member), cancellationToken);

    public Task<ActOutcome> ReactivateAsync(Guid memberId, CancellationToken cancellationToken) =>
        ActAsync(memberId, (_, member) => member.Reactivate(), cancellationToken);

    public Task<ActOutcome> MakeAdministratorAsync(Guid memberId, CancellationToken cancellationToken) =>
        ActAsync(memberId, (_, member) => member.MakeAdministrator(), cancellationToken);

    public Task<ActOutcome> MakeMemberAsync(Guid memberId, CancellationToken cancellationToken) =>
        ActAsync(memberId, (organisation, member) => organisation.MakeMember(member), cancellationToken);

    private Guid Actor => user.AccountId ?? throw new InvalidOperationException("Only people decide on members.");

    private async Task<ActOutcome> ActAsync(Guid memberId, Func<Organisation, Member, Refusal?> act, CancellationToken cancellationToken)
    {
        var organisation = await db.Set<Organisation>().VisibleTo(user).WithMember(memberId).SingleOrDefaultAsync(cancellationToken);
        if (organisation is null)
            return ActOutcome.NotFound;

        var member = organisation.Members.Single(candidate => candidate.Id == memberId);
        if (act(organisation, member) is { } refusal)
            return new(IsFound: true, refusal);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another administrator was a moment earlier; what he did stands, and the page shows it.
            db.ChangeTracker.Clear();
            return new(IsFound: true, OrganisationRefusals.SomebodyWasFaster);
        }

        sessions.Forget(member.AccountId);
        logger.LogInformation("Member {MemberId} of organisation {OrganisationId} is now {State} {Role}, by {AccountId}", memberId, organisation.Id, member.State, member.Role, Actor);
        return new(IsFound: true, Refusal: null);
    }
}

/// <param name="IsFound">False for a member of somebody else's organisation, as for none.</param>
internal sealed record ActOutcome(bool IsFound, Refusal? Refusal)
{
    public static readonly ActOutcome NotFound = new(IsFound: false, Refusal: null);
}
