using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;

namespace DealerPortal.Organisations;

/// <summary>Lets in active members of live organisations, and people without any membership: those are staff.</summary>
internal sealed class MembershipGate(IOrganisationMembership memberships, StandingLinks standing) : ISignInGate
{
    public async Task<string?> AskAsync(Guid accountId, CancellationToken cancellationToken) =>
        await memberships.FindAsync(accountId, cancellationToken) is { } membership && !(membership.State == MemberState.Active && membership.IsOrganisationLive)
            ? standing.PathOf(membership)
            : null;
}
