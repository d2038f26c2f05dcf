namespace DealerPortal.Organisations.Contracts;

/// <summary>Answers which organisations there are.</summary>
public interface IOrganisationDirectory
{
    Task<OrganisationSummary?> FindAsync(Guid organisationId, CancellationToken cancellationToken);

    /// <summary>Those of <paramref name="organisationIds"/> that exist, in no particular order.</summary>
    Task<IReadOnlyList<OrganisationSummary>> FindManyAsync(IReadOnlyCollection<Guid> organisationIds, CancellationToken cancellationToken);

    /// <summary>Live organisations that use the address's domain or one above it, the closest first, ten at most; none for free-mail domains.</summary>
    /// <param name="email">A normalised address.</param>
    Task<IReadOnlyList<OrganisationFinding>> SuggestForEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Live organisations in whose name, place and postal code every word of the text occurs; ten at most.</summary>
    /// <param name="text">Below <see cref="MinSearchLength"/> letters and digits nothing is found.</param>
    Task<IReadOnlyList<OrganisationFinding>> SearchAsync(string text, CancellationToken cancellationToken);

    /// <summary>Live organisations that may well be the one somebody is about to make: same number, or much the same name in that place; five at most.</summary>
    Task<IReadOnlyList<OrganisationFinding>> FindLikelyDuplicatesAsync(NewOrganisation organisation, CancellationToken cancellationToken);

    /// <summary>Fewest letters and digits of a search.</summary>
    const int MinSearchLength = 3;
}
