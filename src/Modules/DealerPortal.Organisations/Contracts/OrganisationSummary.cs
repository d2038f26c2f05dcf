namespace DealerPortal.Organisations.Contracts;

/// <summary>An organisation as other modules see it, with its address as forms prefill it.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Phone">E.164.</param>
/// <param name="IsLive">False while a new organisation waits for the portal's administrator.</param>
/// <param name="OpensCasesToAllMembers">Members see each other's cases, not only their own.</param>
public sealed record OrganisationSummary(
    Guid Id,
    string Name,
    string Street,
    string HouseNumber,
    string PostalCode,
    string City,
    string Country,
    string Phone,
    bool IsLive,
    bool OpensCasesToAllMembers);
