using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace DealerPortal.Platform.Security;

/// <summary>Turns <see cref="RequirePermissionAttribute"/> into a policy, for declared permissions only.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options, IEnumerable<Permission> permissions) : DefaultAuthorizationPolicyProvider(options)
{
    private readonly HashSet<string> _declared = [.. permissions.Select(permission => permission.Name)];

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (!policyName.StartsWith(RequirePermissionAttribute.PolicyPrefix, StringComparison.Ordinal))
            return await base.GetPolicyAsync(policyName);

        var permission = policyName[RequirePermissionAttribute.PolicyPrefix.Length..];
        if (!_declared.Contains(permission))
            throw new InvalidOperationException($"Permission {permission} is used but no module declares it.");

        return new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(PortalClaims.Permission, permission).Build();
    }
}
