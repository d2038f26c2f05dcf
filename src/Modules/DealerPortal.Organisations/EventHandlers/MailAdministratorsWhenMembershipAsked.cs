using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Events;

namespace DealerPortal.Organisations.EventHandlers;

/// <summary>All administrators hear of a new colleague; where there is none, those who oversee the organisations.</summary>
internal sealed class MailAdministratorsWhenMembershipAsked(MembershipMails mails) : IEventHandler<MembershipAsked>
{
    public async Task HandleAsync(MembershipAsked fact, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(fact.MembershipId, cancellationToken) is not { Member.State: MemberState.Pending } membership)
            return;

        var administrators = await mails.AdministratorsOfAsync(fact.OrganisationId, cancellationToken);
        if (administrators.Count > 0)
            await mails.SendToAdministratorsAsync("MembershipAsked", membership, administrators, cancellationToken);
        else
            await mails.SendToOverseersAsync("MembershipWithoutAdministrator", membership, cancellationToken);
    }
}
