using DealerPortal.Accounts.Contracts;
using DealerPortal.Email.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Web;

namespace DealerPortal.Organisations.EventHandlers;

/// <summary>The founder hears what happens now; those who oversee the organisations hear of one that waits for them.</summary>
internal sealed class MailWhenOrganisationCreated(IAccountDirectory accounts, IMailOutbox mails, PortalAddress address) : IEventHandler<OrganisationCreated>, IEventHandler<OrganisationWentLive>
{
    public async Task HandleAsync(OrganisationCreated fact, CancellationToken cancellationToken)
    {
        var founder = await accounts.FindAsync(fact.FounderId, cancellationToken);
        if (founder is null)
            return;

        await SendAsync(fact.IsLive ? "OrganisationCreated" : "OrganisationInReview", founder, founder, fact.OrganisationId, fact.Name, "/", cancellationToken);
        if (fact.IsLive)
            return;

        foreach (var overseer in await accounts.FindStaffWithPermissionAsync(OrganisationPermissions.Oversee, cancellationToken))
            await SendAsync("OrganisationNeedsReview", overseer, founder, fact.OrganisationId, fact.Name, $"/admin/organisations/{fact.OrganisationId}", cancellationToken);
    }

    public async Task HandleAsync(OrganisationWentLive fact, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(fact.FounderId, cancellationToken) is { } founder)
            await SendAsync("OrganisationApproved", founder, founder, fact.OrganisationId, fact.Name, "/", cancellationToken);
    }

    private Task SendAsync(string template, AccountSummary to, AccountSummary founder, Guid organisationId, string organisationName, string path, CancellationToken cancellationToken) =>
        mails.SendAsync(new Mail
        {
            Template = template,
            Language = to.Language,
            Country = to.Country,
            ToAddress = to.Email,
            ToName = to.Name,
            DedupeKey = $"{template}:{organisationId}:{to.Id}",
            About = $"organisation:{organisationId}",
            Model = new { Organisation = organisationName, Founder = founder.Name, FounderEmail = founder.Email, Link = address.Of(path) },
        }, cancellationToken);
}
