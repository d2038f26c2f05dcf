namespace DealerPortal.Accounts;

/// <summary>Somebody says they forgot the password of this address, which may or may not have an account.</summary>
internal sealed record PasswordResetRequested(string Email);
