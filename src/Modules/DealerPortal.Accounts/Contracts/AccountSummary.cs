namespace DealerPortal.Accounts.Contracts;

/// <summary>A person as other modules see them.</summary>
/// <param name="Phone">E.164, e.g. <c>+3232901234</c>; empty where unknown.</param>
/// <param name="Language">nl, fr, de or en.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="KeepMeInformed">The person's default for new cases.</param>
public sealed record AccountSummary(Guid Id, string Email, string FirstName, string LastName, string Phone, string Language, string Country, bool KeepMeInformed)
{
    /// <summary>First and last name.</summary>
    public string Name => $"{FirstName} {LastName}".Trim();
}
