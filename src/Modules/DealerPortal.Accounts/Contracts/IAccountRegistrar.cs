using DealerPortal.Platform;

namespace DealerPortal.Accounts.Contracts;

/// <summary>Makes accounts.</summary>
public interface IAccountRegistrar
{
    /// <summary>Fewest characters of a password, for the text <c>Password.Rule</c> that says so beforehand.</summary>
    const int ShortestPassword = 10;

    /// <summary>
    /// Makes an account and saves it together with whatever the current <see cref="Platform.Data.PortalDbContext"/> holds.
    /// What must be saved with it later goes into the same <see cref="Platform.Data.PortalDbContext.InTransactionAsync{T}"/>.
    /// </summary>
    Task<AccountCreation> CreateAsync(NewAccount account, CancellationToken cancellationToken);

    /// <summary>Whether a password is long and uncommon enough; the refusal says what to change.</summary>
    /// <param name="personal">The person's own words a password must not consist of: address, names, organisation.</param>
    Refusal? RefusePassword(string password, params string?[] personal);
}

/// <summary>What an account is made from. The address must have been verified by the caller.</summary>
public sealed record NewAccount
{
    public required string Email { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    /// <summary>As typed; <see cref="Country"/> decides what a number without country code means.</summary>
    public required string Phone { get; init; }

    public required string Password { get; init; }

    public required string Language { get; init; }

    public required string Country { get; init; }
}

/// <summary>Either the new account or why there is none.</summary>
/// <param name="AccountId">Null when refused.</param>
/// <param name="Refusals">What is wrong, by name of a property of <see cref="NewAccount"/>; texts are found through <see cref="AccountTexts"/>.</param>
public sealed record AccountCreation(Guid? AccountId, IReadOnlyDictionary<string, Refusal> Refusals);
