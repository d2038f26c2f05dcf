using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Localisation;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Organisations.EventHandlers;

/// <summary>The applicant hears the outcome, and of a rejection the reason.</summary>
internal sealed class MailApplicantWhenMembershipDecided(MembershipMails mails, IStringLocalizer<Texts> texts) : IEventHandler<MembershipApproved>, IEventHandler<MembershipRejected>
{
    public async Task HandleAsync(MembershipApproved fact, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(fact.MembershipId, cancellationToken) is { } membership)
            await mails.SendToApplicantAsync("MembershipApproved", membership, "", cancellationToken);
    }

    public async Task HandleAsync(MembershipRejected fact, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(fact.MembershipId, cancellationToken) is not { } membership)
            return;

        string reason;
        using (new LanguageScope(membership.Applicant.Language, membership.Applicant.Country))
            reason = texts["Reason." + fact.Reason];

        await mails.SendToApplicantAsync("MembershipRejected", membership, reason, cancellationToken);
    }
}
