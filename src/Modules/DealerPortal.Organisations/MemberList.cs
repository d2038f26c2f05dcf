using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

/// <summary>The members of an organisation with their names, those who wait first. A shop's staff fits one page.</summary>
internal sealed class MemberList(PortalDbContext db, IAccountDirectory accounts)
{
    public async Task<IReadOnlyList<MemberRow>> OfAsync(Guid organisationId, string? search, CancellationToken cancellationToken)
    {
        var members = await db.Set<Member>().AsNoTracking().Where(member => member.OrganisationId == organisationId).ToListAsync(cancellationToken);
        var people = (await accounts.FindManyAsync([.. members.Select(member => member.AccountId)], cancellationToken)).ToDictionary(person => person.Id);
        var words = Searching.Fold(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return
        [
            .. members
                .Where(member => people.ContainsKey(member.AccountId))
                .Select(member => new MemberRow(member, people[member.AccountId]))
                .Where(row => words.All(word => Searching.Fold($"{row.Person.Name} {row.Person.Email}").Contains(word, StringComparison.Ordinal)))
                .OrderBy(row => Rank(row.Member.State)).ThenBy(row => row.Person.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>One member with names of those involved; null where the organisation has no such member.</summary>
    public async Task<MemberRow?> FindAsync(Guid organisationId, Guid memberId, CancellationToken cancellationToken)
    {
        var member = await db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == memberId && candidate.OrganisationId == organisationId, cancellationToken);
        if (member is null || await accounts.FindAsync(member.AccountId, cancellationToken) is not { } person)
            return null;

        var decider = member.DecidedBy is { } by ? await accounts.FindAsync(by, cancellationToken) : null;
        return new MemberRow(member, person, decider?.Name);
    }

    private static int Rank(MemberState state) => state switch { MemberState.Pending => 0, MemberState.Active => 1, MemberState.Deactivated => 2, _ => 3 };
}

/// <param name="DecidedBy">Name of the administrator who decided; null where unknown or not asked for.</param>
internal sealed record MemberRow(Member Member, AccountSummary Person, string? DecidedBy = null);
