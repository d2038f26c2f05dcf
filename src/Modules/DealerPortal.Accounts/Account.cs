using Microsoft.AspNetCore.Identity;

namespace DealerPortal.Accounts;

/// <summary>A person who may sign in. Identity keeps the password, the stamp and the lockout on it.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public const int MaxName = 80;

    /// <param name="email">In the spelling of <see cref="Platform.Contact.EmailAddress"/>.</param>
    /// <param name="phone">E.164, or empty.</param>
    public Account(string email, string firstName, string lastName, string phone, string language, string country, DateTimeOffset createdAt)
    {
        Id = Guid.CreateVersion7();
        UserName = Email = email;
        EmailConfirmed = true;
        FirstName = firstName;
        LastName = lastName;
        PhoneNumber = phone;
        Language = language;
        Country = country;
        CreatedAt = createdAt;
    }

    private Account()
    {
    }

    public string FirstName { get; private set; } = "";
    public string LastName { get; private set; } = "";
    public string Language { get; private set; } = "";
    public string Country { get; private set; } = "";

    /// <summary>Whether new cases start with mails about their progress.</summary>
    public bool KeepMeInformed { get; private set; } = true;

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Set by the portal's administrators; null for everybody else.</summary>
    public DateTimeOffset? BlockedAt { get; private set; }

    public List<AccountRole> Roles { get; } = [];

    public string Name => $"{FirstName} {LastName}".Trim();

    public void ChangeProfile(string firstName, string lastName, string phone, bool keepMeInformed)
    {
        FirstName = firstName;
        LastName = lastName;
        PhoneNumber = phone;
        KeepMeInformed = keepMeInformed;
    }

    public void ChangePreferences(string language, string country)
    {
        Language = language;
        Country = country;
    }

    /// <summary>A new password also ends a lockout: whoever sets one has shown who they are.</summary>
    public void ChangePassword(string hash)
    {
        PasswordHash = hash;
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    public void Block(DateTimeOffset now) => BlockedAt ??= now;


    public void Grant(Guid roleId)
    {
        if (Roles.All(role => role.RoleId != roleId))
            Roles.Add(new AccountRole { RoleId = roleId });
    }
}

/// <summary>A role given to a person of staff.</summary>
internal sealed class AccountRole
{
    public Guid AccountId { get; init; }
    public Guid RoleId { get; init; }
}
