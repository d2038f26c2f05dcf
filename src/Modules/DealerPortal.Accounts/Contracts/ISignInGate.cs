namespace DealerPortal.Accounts.Contracts;

/// <summary>
/// Another module's say in who may enter. Asked after a right password and again whenever a session is looked at anew
/// (every half minute); whoever is not admitted any more is signed out.
/// </summary>
public interface ISignInGate
{
    /// <returns>Null to admit; else the path of the page that explains why not, e.g. <c>/register/pending</c>.</returns>
    Task<string?> AskAsync(Guid accountId, CancellationToken cancellationToken);
}
