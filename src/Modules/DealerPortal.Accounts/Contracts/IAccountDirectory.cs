namespace DealerPortal.Accounts.Contracts;

/// <summary>Answers who a person is.</summary>
public interface IAccountDirectory
{
    Task<AccountSummary?> FindAsync(Guid accountId, CancellationToken cancellationToken);

    /// <summary>By address, whatever its case.</summary>
    Task<AccountSummary?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Those of <paramref name="accountIds"/> that exist, in no particular order.</summary>
    Task<IReadOnlyList<AccountSummary>> FindManyAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken);

    /// <summary>Accounts of staff that hold a permission through their roles, e.g. to mail all who may approve organisations; blocked ones left out.</summary>
    Task<IReadOnlyList<AccountSummary>> FindStaffWithPermissionAsync(string permission, CancellationToken cancellationToken);
}
