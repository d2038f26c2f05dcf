using System.Security.Claims;

namespace DealerPortal.Accounts.SignIn;

/// <summary>What a signed-in person may do and is shown as, as it stood a moment ago.</summary>
/// <param name="Stamp">A cookie with another stamp is of a session that was ended.</param>
/// <param name="Principal">Null when the person may not be in any more.</param>
internal sealed record AccountSession(string Stamp, ClaimsPrincipal? Principal);
