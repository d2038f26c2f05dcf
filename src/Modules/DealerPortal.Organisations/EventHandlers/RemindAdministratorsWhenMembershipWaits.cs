using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Events;

namespace DealerPortal.Organisations.EventHandlers;

internal sealed class RemindAdministratorsWhenMembershipWaits(MembershipMails mails) : IEventHandler<MembershipReminderDue>
{
    public async Task HandleAsync(MembershipReminderDue fact, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(fact.MembershipId, cancellationToken) is not { Member.State: MemberState.Pending } membership || membership.Member.Version != fact.Version)
            return;

        await mails.SendToAdministratorsAsync("MembershipReminder", membership, await mails.AdministratorsOfAsync(membership.Member.OrganisationId, cancellationToken), cancellationToken);
    }
}
