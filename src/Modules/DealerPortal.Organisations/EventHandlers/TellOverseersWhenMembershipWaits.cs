using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Events;

namespace DealerPortal.Organisations.EventHandlers;

internal sealed class TellOverseersWhenMembershipWaits(MembershipMails mails) : IEventHandler<MembershipEscalationDue>
{
    public async Task HandleAsync(MembershipEscalationDue fact, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(fact.MembershipId, cancellationToken) is { Member.State: MemberState.Pending } membership && membership.Member.Version == fact.Version)
            await mails.SendToOverseersAsync("MembershipEscalation", membership, cancellationToken);
    }
}
