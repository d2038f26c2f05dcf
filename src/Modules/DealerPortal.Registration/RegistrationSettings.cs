namespace DealerPortal.Registration;

/// <summary>How patient the registration is; section <c>Registration</c>.</summary>
internal sealed record RegistrationSettings
{
    public int CodeLifetimeMinutes { get; init; } = 30;

    /// <summary>Wrong codes until a new one must be asked for.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>Between two mails of one registration.</summary>
    public int ResendCooldownSeconds { get; init; } = 60;

    /// <summary>Whoever types in somebody else's address must not fill their mailbox.</summary>
    public int MailsPerAddressPerHour { get; init; } = 5;

    /// <summary>What one registration may be shown of the list of dealers.</summary>
    public int MaxOrganisationsShown { get; init; } = 60;

    /// <summary>Registrations, finished or not, are kept so long.</summary>
    public int KeepDays { get; init; } = 7;
}
