namespace DealerPortal.Organisations.Contracts;

/// <summary>An organisation was made.</summary>
/// <param name="IsLive">False: it waits for the portal's administrator.</param>
public sealed record OrganisationCreated(Guid OrganisationId, string Name, string Country, Guid FounderId, bool IsLive);

/// <summary>The portal's administrator let a new organisation in.</summary>
public sealed record OrganisationWentLive(Guid OrganisationId, string Name, Guid FounderId);
