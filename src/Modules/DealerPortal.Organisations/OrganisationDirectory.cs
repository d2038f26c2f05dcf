using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

internal sealed class OrganisationDirectory(PortalDbContext db, ISettings settings) : IOrganisationDirectory
{
    private const int MaxFound = 10;
    private const int MaxDuplicates = 5;
    private const int MaxCandidates = 200;
    private const double MuchTheSame = 0.5;
    private const double MuchTheSameNearby = 0.3;

    private IQueryable<Organisation> Live => db.Set<Organisation>().AsNoTracking().Where(organisation => organisation.IsLive);

    public Task<OrganisationSummary?> FindAsync(Guid organisationId, CancellationToken cancellationToken) =>
        Summaries(db.Set<Organisation>().Where(organisation => organisation.Id == organisationId)).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<OrganisationSummary>> FindManyAsync(IReadOnlyCollection<Guid> organisationIds, CancellationToken cancellationToken) =>
        await Summaries(db.Set<Organisation>().Where(organisation => organisationIds.Contains(organisation.Id))).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<OrganisationFinding>> SuggestForEmailAsync(string email, CancellationToken cancellationToken)
    {
        var domains = DomainsOf(EmailAddress.DomainOf(email)).ToList();
        if (domains.Count == 0)
            return [];

        var found = await (
            from domain in db.Set<OrganisationDomain>()
            join organisation in Live on domain.OrganisationId equals organisation.Id
            where domains.Contains(domain.Domain)
            orderby domain.Domain.Length descending, organisation.Name
            select new OrganisationFinding(organisation.Id, organisation.Name, organisation.Street, organisation.City, organisation.Country))
            .Take(MaxFound * 2)
            .ToListAsync(cancellationToken);

        // An organisation may own the domain and one above it.
        return [.. found.DistinctBy(organisation => organisation.Id).Take(MaxFound)];
    }

    public async Task<IReadOnlyList<OrganisationFinding>> SearchAsync(string text, CancellationToken cancellationToken)
    {
        var words = Searching.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(6).ToList();
        if (words.Sum(word => word.Length) < IOrganisationDirectory.MinSearchLength)
            return [];

        var matching = Live;
        foreach (var word in words)
            matching = matching.Where(organisation => organisation.SearchText.Contains(word));

        return await Findings(matching.OrderBy(organisation => organisation.SearchText).ThenBy(organisation => organisation.Id).Take(MaxFound)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OrganisationFinding>> FindLikelyDuplicatesAsync(NewOrganisation organisation, CancellationToken cancellationToken)
    {
        var core = Searching.Core(organisation.Name);
        // The beginning of its longest word narrows the table down without missing a typing error further on.
        var stem = core.Split(' ').MaxBy(word => word.Length)![..];
        stem = stem[..Math.Min(4, stem.Length)];

        var candidates = await Live
            .Where(known => known.Country == organisation.Country
                && (known.VatNumber == organisation.VatNumber || known.PostalCode == organisation.PostalCode || known.SearchText.Contains(stem)))
            // Where there are more than we look at, those with the same number and in the same place come first.
            .OrderByDescending(known => known.VatNumber == organisation.VatNumber).ThenByDescending(known => known.PostalCode == organisation.PostalCode).ThenBy(known => known.Id)
            .Take(MaxCandidates)
            .Select(known => new { known.Id, known.Name, known.Street, known.City, known.Country, known.PostalCode, known.VatNumber })
            .ToListAsync(cancellationToken);

        return
        [
            .. candidates
                .Select(known => (Known: known, IsSameNumber: known.VatNumber == organisation.VatNumber, Likeness: Searching.Similarity(core, Searching.Core(known.Name))))
                .Where(candidate => candidate.IsSameNumber || candidate.Likeness >= (candidate.Known.PostalCode == organisation.PostalCode ? MuchTheSameNearby : MuchTheSame))
                .OrderByDescending(candidate => candidate.IsSameNumber).ThenByDescending(candidate => candidate.Likeness)
                .Take(MaxDuplicates)
                .Select(candidate => new OrganisationFinding(candidate.Known.Id, candidate.Known.Name, candidate.Known.Street, candidate.Known.City, candidate.Known.Country)),
        ];
    }

    /// <summary>The domain and those above it, down to two labels; none where anybody can have an address there.</summary>
    internal IEnumerable<string> DomainsOf(string domain)
    {
        var free = settings.Get<OrganisationsSettings>().FreeMailDomains;
        for (var name = domain; name.Contains('.', StringComparison.Ordinal); name = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (free.Contains(name, StringComparer.OrdinalIgnoreCase))
                yield break;

            yield return name;
        }
    }

    private static IQueryable<OrganisationFinding> Findings(IQueryable<Organisation> organisations) =>
        organisations.Select(organisation => new OrganisationFinding(organisation.Id, organisation.Name, organisation.Street, organisation.City, organisation.Country));

    private static IQueryable<OrganisationSummary> Summaries(IQueryable<Organisation> organisations) =>
        organisations.Select(organisation => new OrganisationSummary(
            organisation.Id, organisation.Name, organisation.Street, organisation.HouseNumber, organisation.PostalCode, organisation.City, organisation.Country,
            organisation.Phone, organisation.IsLive, organisation.OpensCasesToAllMembers));
}
