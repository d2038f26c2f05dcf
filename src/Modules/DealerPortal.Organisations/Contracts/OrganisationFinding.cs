namespace DealerPortal.Organisations.Contracts;

/// <summary>
/// As much of an organisation as somebody may see who does not belong to it: enough to recognise one's own shop, too little to be worth
/// copying. The street comes without its number; code, number, telephone and members stay inside.
/// </summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record OrganisationFinding(Guid Id, string Name, string Street, string City, string Country);
