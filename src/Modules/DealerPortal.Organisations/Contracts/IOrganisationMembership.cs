using DealerPortal.Platform;

namespace DealerPortal.Organisations.Contracts;

/// <summary>Brings people and organisations together.</summary>
public interface IOrganisationMembership
{
    /// <summary>Reads what somebody typed: spelling, postal code, number with its check digits, telephone.</summary>
    OrganisationCheck Check(NewOrganisation organisation);

    /// <summary>
    /// Makes an organisation with its founder as administrator; live at once, or waiting for the portal's administrator where the site says so.
    /// Added to the current <see cref="Platform.Data.PortalDbContext"/>; the caller saves.
    /// </summary>
    /// <exception cref="ArgumentException">The organisation does not pass <see cref="Check"/>.</exception>
    OrganisationSummary Found(NewOrganisation organisation, Guid founder, string founderEmail);

    /// <summary>Asks the organisation's administrators to let an account in; it stays shut out until one of them agrees. The caller saves.</summary>
    /// <returns>Why it can't be asked; texts are found through <see cref="OrganisationTexts"/>.</returns>
    Task<Refusal?> AskAsync(Guid accountId, Guid organisationId, CancellationToken cancellationToken);

    /// <summary>How an account stands with organisations; null for staff and for accounts that never asked.</summary>
    Task<MembershipSummary?> FindAsync(Guid accountId, CancellationToken cancellationToken);

    /// <summary>Path of the page that tells an account how it stands: waiting, turned away, shut out. The path holds for an hour.</summary>
    string PathOfStanding(MembershipSummary membership);

    /// <summary>The members of an organisation, in no particular order.</summary>
    Task<IReadOnlyList<MembershipSummary>> MembersOfAsync(Guid organisationId, CancellationToken cancellationToken);
}

/// <summary>An account within an organisation.</summary>
/// <param name="IsOrganisationLive">False while the organisation waits for the portal's administrator.</param>
/// <param name="MayAskAgainAt">When a rejected account may ask again; null otherwise.</param>
public sealed record MembershipSummary(
    Guid Id, Guid AccountId, Guid OrganisationId, string OrganisationName, bool IsOrganisationLive, MemberRole Role, MemberState State, DateTimeOffset? MayAskAgainAt);

/// <summary>What a member may do within the organisation.</summary>
public enum MemberRole
{
    Member,
    OrganisationAdministrator,
}

/// <summary>How an account stands with an organisation.</summary>
public enum MemberState
{
    Pending,
    Active,
    Rejected,
    Deactivated,
}

/// <summary>Why an administrator turned somebody away.</summary>
public enum RejectionReason
{
    NotAColleague,
    NotAuthorised,
    Other,
}
