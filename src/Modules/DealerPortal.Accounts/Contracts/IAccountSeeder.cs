namespace DealerPortal.Accounts.Contracts;

/// <summary>Makes accounts by the thousand for benchmarks and demonstrations; people get theirs from <see cref="IAccountRegistrar"/>.</summary>
public interface IAccountSeeder
{
    /// <summary>Writes the accounts as they are, unchecked; part of the caller's transaction.</summary>
    /// <param name="password">Everybody's; hashed once, as a hash takes longer than an account.</param>
    /// <returns>The new ids, in the order of <paramref name="accounts"/>.</returns>
    Task<IReadOnlyList<Guid>> SeedAsync(IReadOnlyList<SeedAccount> accounts, string password, CancellationToken cancellationToken);
}

/// <summary>An account to be seeded.</summary>
/// <param name="Email">Normalised; nobody may have it yet.</param>
/// <param name="Phone">E.164.</param>
public sealed record SeedAccount(string Email, string FirstName, string LastName, string Phone, string Language, string Country);
