using DealerPortal.Accounts.Contracts;
using DealerPortal.Email.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

/// <summary>Writes to the people around a membership, each in their own language. No mail decides anything: the links lead to pages behind the sign-in.</summary>
internal sealed class MembershipMails(PortalDbContext db, IAccountDirectory accounts, IMailOutbox mails, PortalAddress address)
{
    /// <summary>The membership with what mails tell of it; null when it or its account is gone.</summary>
    public async Task<MembershipInMail?> FindAsync(Guid membershipId, CancellationToken cancellationToken)
    {
        var found = await (
            from member in db.Set<Member>().AsNoTracking()
            join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
            where member.Id == membershipId
            select new { Member = member, organisation.Name }).SingleOrDefaultAsync(cancellationToken);
        var applicant = found is null ? null : await accounts.FindAsync(found.Member.AccountId, cancellationToken);
        return applicant is null ? null : new(found!.Member, found.Name, applicant);
    }

    public async Task<IReadOnlyList<AccountSummary>> AdministratorsOfAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var administrators = await db.Set<Member>()
            .Where(member => member.OrganisationId == organisationId && member.Role == MemberRole.OrganisationAdministrator && member.State == MemberState.Active)
            .Select(member => member.AccountId)
            .ToListAsync(cancellationToken);
        return await accounts.FindManyAsync(administrators, cancellationToken);
    }

    public async Task SendToAdministratorsAsync(string template, MembershipInMail membership, IEnumerable<AccountSummary> administrators, CancellationToken cancellationToken)
    {
        foreach (var administrator in administrators)
            await SendAsync(template, administrator, membership, address.Of("/account/users"), cancellationToken);
    }

    /// <summary>To those who oversee all organisations: nobody within this one decided, or nobody can.</summary>
    public async Task SendToOverseersAsync(string template, MembershipInMail membership, CancellationToken cancellationToken)
    {
        foreach (var overseer in await accounts.FindStaffWithPermissionAsync(OrganisationPermissions.Oversee, cancellationToken))
            await SendAsync(template, overseer, membership, address.Of($"/admin/organisations/{membership.Member.OrganisationId}"), cancellationToken);
    }

    public Task SendToApplicantAsync(string template, MembershipInMail membership, string reason, CancellationToken cancellationToken) =>
        SendAsync(template, membership.Applicant, membership, address.Of("/login"), cancellationToken, reason);

    private Task SendAsync(string template, AccountSummary to, MembershipInMail membership, string link, CancellationToken cancellationToken, string reason = "") =>
        mails.SendAsync(new Mail
        {
            Template = template,
            Language = to.Language,
            Country = to.Country,
            ToAddress = to.Email,
            ToName = to.Name,
            DedupeKey = $"{template}:{membership.Member.Id}:{membership.Member.Version}:{to.Id}",
            About = $"membership:{membership.Member.Id}",
            Model = new
            {
                Applicant = membership.Applicant.Name,
                ApplicantEmail = membership.Applicant.Email,
                ApplicantPhone = PhoneNumber.Show(membership.Applicant.Phone),
                Organisation = membership.OrganisationName,
                Reason = reason,
                membership.Member.Explanation,
                Link = link,
            },
        }, cancellationToken);
}

/// <summary>A membership with the names its mails need.</summary>
internal sealed record MembershipInMail(Member Member, string OrganisationName, AccountSummary Applicant);
