namespace DealerPortal.Organisations;

/// <summary>Somebody may still be waiting for their administrators.</summary>
/// <param name="Version">The membership's at the time of asking: any decision since then has changed it.</param>
internal sealed record MembershipReminderDue(Guid MembershipId, int Version);

/// <summary>Somebody may still be waiting although their administrators were reminded.</summary>
/// <inheritdoc cref="MembershipReminderDue" path="/param"/>
internal sealed record MembershipEscalationDue(Guid MembershipId, int Version);
