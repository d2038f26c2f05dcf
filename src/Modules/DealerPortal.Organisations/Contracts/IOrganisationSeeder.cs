namespace DealerPortal.Organisations.Contracts;

/// <summary>Makes organisations by the thousand, with an administrator and members, for benchmarks and demonstrations.</summary>
public interface IOrganisationSeeder
{
    /// <summary>
    /// Writes live organisations with the e-mail domains <c>dealer00001.example</c>, <c>dealer00002.example</c> …, going on after those that
    /// are there. The administrator's address is <c>admin@</c>, the members' are <c>user@</c>, <c>user2@</c> … Part of the caller's transaction.
    /// </summary>
    /// <param name="createdAt">When they joined the portal.</param>
    /// <param name="password">Everybody's.</param>
    Task<IReadOnlyList<SeededOrganisation>> SeedAsync(int count, DateTimeOffset createdAt, string password, Random random, CancellationToken cancellationToken);
}

/// <summary>An organisation that was seeded.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Language">What its members speak: nl, fr or de.</param>
/// <param name="Members">The administrator first.</param>
public sealed record SeededOrganisation(Guid Id, string Name, string Country, string Language, IReadOnlyList<SeededMember> Members);

/// <summary>A member of a seeded organisation.</summary>
public sealed record SeededMember(Guid AccountId, string Name, string Email);
