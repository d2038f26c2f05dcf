namespace DealerPortal.Accounts.Contracts;

/// <summary>Lets somebody in whose right to enter was proven another way, e.g. at the end of the registration.</summary>
public interface IAccountSignIn
{
    /// <summary>Issues the session cookie with the current response.</summary>
    Task SignInAsync(Guid accountId, CancellationToken cancellationToken);
}
