namespace DealerPortal.Accounts.Roles;

/// <summary>A name for a set of permissions. Staff hold roles here; members of organisations get theirs from their membership.</summary>
internal sealed class Role
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>E.g. <c>PortalAdministrator</c>.</summary>
    public required string Name { get; init; }

    public List<string> Permissions { get; private set; } = [];

    public void Allow(IEnumerable<string> permissions) => Permissions = [.. permissions.Distinct().Order(StringComparer.Ordinal)];
}
