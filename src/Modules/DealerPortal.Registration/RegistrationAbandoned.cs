namespace DealerPortal.Registration;

/// <summary>A registration has been kept long enough, finished or not.</summary>
internal sealed record RegistrationAbandoned(Guid RegistrationId);
