using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

internal sealed class OrganisationMembership(
    PortalDbContext db, OrganisationIntake intake, OrganisationDirectory directory, StandingLinks standing, IOutbox outbox, ISettings settings, Display display, TimeProvider clock) : IOrganisationMembership
{
    private TimeSpan Cooldown => TimeSpan.FromDays(settings.Get<OrganisationsSettings>().MayAskAgainAfterDays);

    public OrganisationCheck Check(NewOrganisation organisation) => intake.Check(organisation);

    public OrganisationSummary Found(NewOrganisation organisation, Guid founder, string founderEmail)
    {
        var check = intake.Check(organisation);
        if (check.Refusals.Count > 0)
            throw new ArgumentException($"The organisation was not checked: {string.Join(", ", check.Refusals.Keys)}.", nameof(organisation));

        var made = Organisation.Make(check.Normalised, isLive: !settings.Get<OrganisationsSettings>().NewOrganisationsWaitForReview, clock.GetUtcNow());
        made.AddFounder(founder, clock.GetUtcNow());
        if (directory.DomainsOf(EmailAddress.DomainOf(founderEmail)).FirstOrDefault() is { } domain)
            made.AddDomain(domain);

        db.Add(made);
        outbox.Publish(new OrganisationCreated(made.Id, made.Name, made.Country, founder, made.IsLive));
        return made.ToSummary();
    }

    public async Task<Refusal?> AskAsync(Guid accountId, Guid organisationId, CancellationToken cancellationToken)
    {
        var country = await db.Set<Organisation>().Where(organisation => organisation.Id == organisationId && organisation.IsLive).Select(organisation => organisation.Country).SingleOrDefaultAsync(cancellationToken);
        if (country is null)
            return OrganisationRefusals.NoSuchOrganisation;

        var now = clock.GetUtcNow();
        var memberships = await db.Set<Member>().Where(member => member.AccountId == accountId).ToListAsync(cancellationToken);
        if (memberships.Exists(member => member.State != MemberState.Rejected))
            return OrganisationRefusals.BelongsElsewhere;
        if (memberships.Exists(member => member.MayAskAgainAt(Cooldown) > now))
            return OrganisationRefusals.AskedTooSoon;

        var asking = memberships.Find(member => member.OrganisationId == organisationId);
        if (asking is null)
            db.Add(asking = Member.Asking(organisationId, accountId, now));
        else
            asking.AskAgain(now);

        outbox.Publish(new MembershipAsked(asking.Id, organisationId, accountId, now));
        PlanReminders(asking, country, now);
        return null;
    }

    public async Task<MembershipSummary?> FindAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var memberships = await Of(db.Set<Member>().Where(member => member.AccountId == accountId)).ToListAsync(cancellationToken);
        return memberships
            .OrderBy(membership => membership.Member.State == MemberState.Rejected)
            .ThenByDescending(membership => membership.Member.DecidedAt)
            .Select(ToSummary)
            .FirstOrDefault();
    }

    public string PathOfStanding(MembershipSummary membership) => standing.PathOf(membership);

    public async Task<IReadOnlyList<MembershipSummary>> MembersOfAsync(Guid organisationId, CancellationToken cancellationToken) =>
        [.. (await Of(db.Set<Member>().Where(member => member.OrganisationId == organisationId)).ToListAsync(cancellationToken)).Select(ToSummary)];

    private void PlanReminders(Member asking, string country, DateTimeOffset now)
    {
        var waiting = settings.Get<OrganisationsSettings>();
        var zone = display.ZoneOf(country);
        outbox.Schedule(new MembershipReminderDue(asking.Id, asking.Version), WorkingDays.After(now, waiting.RemindAfterWorkingDays, zone));
        outbox.Schedule(new MembershipEscalationDue(asking.Id, asking.Version), WorkingDays.After(now, waiting.EscalateAfterWorkingDays, zone));
    }

    private IQueryable<NamedMember> Of(IQueryable<Member> members) =>
        from member in members.AsNoTracking()
        join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
        select new NamedMember(member, organisation.Name, organisation.IsLive);

    private MembershipSummary ToSummary(NamedMember named) =>
        new(named.Member.Id, named.Member.AccountId, named.Member.OrganisationId, named.OrganisationName, named.IsLive, named.Member.Role, named.Member.State, named.Member.MayAskAgainAt(Cooldown));

    private sealed record NamedMember(Member Member, string OrganisationName, bool IsLive);
}
