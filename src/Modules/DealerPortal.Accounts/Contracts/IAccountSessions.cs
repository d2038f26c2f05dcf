namespace DealerPortal.Accounts.Contracts;

/// <summary>What is remembered of signed-in people between requests.</summary>
public interface IAccountSessions
{
    /// <summary>Something about this person changed (role, organisation, state): the next request looks anew. Call it after the change was saved.</summary>
    void Forget(Guid accountId);

    /// <summary>Something changed that concerns many, e.g. all members of an organisation.</summary>
    void ForgetAll();
}
