using System.Security.Claims;

namespace DealerPortal.Platform.Security;

/// <summary>Adds what a module knows of a person to the principal: organisation, roles, rights.</summary>
public interface IPrincipalContributor
{
    Task ContributeAsync(Guid accountId, ClaimsIdentity identity, CancellationToken cancellationToken);
}
