namespace DealerPortal.Platform.Security;

/// <summary>The claims a signed-in principal carries inside the process; the cookie holds only the account and its stamp.</summary>
public static class PortalClaims
{
    public const string Account = "sub";
    public const string Name = "name";
    public const string Email = "email";
    public const string Language = "language";
    public const string Country = "country";
    public const string Organisation = "organisation";
    public const string OrganisationName = "organisation_name";
    public const string Role = "role";
    public const string Permission = "permission";

    /// <summary>Present when the bearer sees all cases of the organisation, not only their own.</summary>
    public const string SeesOrganisation = "sees_organisation";

    /// <summary>The API key a partner or an organisation's system came with.</summary>
    public const string ApiKey = "api_key";
}
