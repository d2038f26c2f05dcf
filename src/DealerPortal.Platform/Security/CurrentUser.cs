using System.Security.Claims;

namespace DealerPortal.Platform.Security;

/// <summary>Who asks. Every query starts from what this user may see.</summary>
public sealed class CurrentUser
{
    private readonly HashSet<string> _permissions;

    public CurrentUser(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);

        IsSignedIn = principal.Identity?.IsAuthenticated == true;
        AccountId = Guid.TryParse(principal.FindFirstValue(PortalClaims.Account), out var account) ? account : null;
        ApiKeyId = Guid.TryParse(principal.FindFirstValue(PortalClaims.ApiKey), out var key) ? key : null;
        OrganisationId = Guid.TryParse(principal.FindFirstValue(PortalClaims.Organisation), out var organisation) ? organisation : null;
        OrganisationName = principal.FindFirstValue(PortalClaims.OrganisationName);
        Name = principal.FindFirstValue(PortalClaims.Name) ?? "";
        Email = principal.FindFirstValue(PortalClaims.Email) ?? "";
        Language = principal.FindFirstValue(PortalClaims.Language);
        Country = principal.FindFirstValue(PortalClaims.Country);
        SeesOrganisation = principal.HasClaim(claim => claim.Type == PortalClaims.SeesOrganisation);
        _permissions = [.. principal.FindAll(PortalClaims.Permission).Select(claim => claim.Value)];
    }

    public bool IsSignedIn { get; }

    /// <summary>The person's account; null for anonymous visitors and API keys.</summary>
    public Guid? AccountId { get; }

    /// <summary>The API key that asks, if it is not a person.</summary>
    public Guid? ApiKeyId { get; }

    /// <summary>The organisation a dealer's user or key belongs to; null for staff.</summary>
    public Guid? OrganisationId { get; }

    public string? OrganisationName { get; }

    public string Name { get; }

    public string Email { get; }

    /// <summary>nl, fr, de or en; null where the user has not chosen.</summary>
    public string? Language { get; }

    /// <summary>ISO 3166-1 alpha-2; null where unknown.</summary>
    public string? Country { get; }

    /// <summary>True for an organisation's administrators, and for its members where the organisation opens its cases to all.</summary>
    public bool SeesOrganisation { get; }

    public bool Can(string permission) => _permissions.Contains(permission);
}
