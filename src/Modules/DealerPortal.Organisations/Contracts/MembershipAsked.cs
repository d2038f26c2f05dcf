namespace DealerPortal.Organisations.Contracts;

/// <summary>Somebody asks to be let into an organisation.</summary>
public sealed record MembershipAsked(Guid MembershipId, Guid OrganisationId, Guid AccountId, DateTimeOffset AskedAt);

/// <summary>An administrator let a member in.</summary>
/// <param name="DecidedBy">The administrator's account.</param>
public sealed record MembershipApproved(Guid MembershipId, Guid OrganisationId, Guid AccountId, Guid DecidedBy, DateTimeOffset DecidedAt);

/// <summary>An administrator turned somebody away.</summary>
/// <param name="Explanation">The administrator's words to the applicant; empty where the reason says enough.</param>
public sealed record MembershipRejected(Guid MembershipId, Guid OrganisationId, Guid AccountId, RejectionReason Reason, string Explanation, Guid DecidedBy, DateTimeOffset DecidedAt);
