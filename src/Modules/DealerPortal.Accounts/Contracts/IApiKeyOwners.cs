namespace DealerPortal.Accounts.Contracts;

/// <summary>Knows the organisations that API keys may belong to; implemented where organisations live.</summary>
public interface IApiKeyOwners
{
    /// <summary>The organisation with this e-mail domain, for recipes.</summary>
    Task<Guid?> FindByDomainAsync(string domain, CancellationToken cancellationToken);

    /// <summary>Name of the organisation as long as it may use the portal; null otherwise.</summary>
    Task<string?> FindActiveNameAsync(Guid organisationId, CancellationToken cancellationToken);
}
