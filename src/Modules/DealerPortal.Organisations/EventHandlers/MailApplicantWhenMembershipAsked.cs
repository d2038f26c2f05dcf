using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Events;

namespace DealerPortal.Organisations.EventHandlers;

internal sealed class MailApplicantWhenMembershipAsked(MembershipMails mails) : IEventHandler<MembershipAsked>
{
    public async Task HandleAsync(MembershipAsked fact, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(fact.MembershipId, cancellationToken) is { Member.State: MemberState.Pending } membership)
            await mails.SendToApplicantAsync("MembershipWaiting", membership, "", cancellationToken);
    }
}
