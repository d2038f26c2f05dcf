using System.Globalization;
using System.Security.Cryptography;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;

namespace DealerPortal.Registration;

/// <summary>Where somebody stands on the way from an e-mail address to an account.</summary>
internal enum RegistrationStep
{
    Verify,
    Organisation,
    Details,
    Finished,
}

/// <summary>One walk through the registration. Its row keeps what was filled in, so that going back loses nothing.</summary>
internal sealed class Registration
{
    private Registration()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Normalised.</summary>
    public string Email { get; private init; } = "";

    public byte[] CodeHash { get; private set; } = [];
    public DateTimeOffset CodeSentAt { get; private set; }
    public int CodesMade { get; private set; }

    /// <summary>Fewer than codes where an address had enough mail.</summary>
    public int MailsSent { get; private set; }

    public int Tries { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>The existing organisation that was chosen.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>The new organisation as it was last filled in; counts where <see cref="FoundsOrganisation"/>.</summary>
    public NewOrganisation? NewOrganisation { get; private set; }

    public bool FoundsOrganisation { get; private set; }
    public bool WereDuplicatesShown { get; private set; }

    /// <summary>Ids of the organisations this person has seen, joined by blanks: only those may be chosen.</summary>
    public string ShownOrganisations { get; private set; } = "";

    public string FirstName { get; private set; } = "";
    public string LastName { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public Guid? AccountId { get; private set; }

    /// <summary>Changes with every step: the same form sent twice counts once.</summary>
    public int Version { get; private set; }

    public RegistrationStep Step =>
        FinishedAt is not null ? RegistrationStep.Finished
        : VerifiedAt is null ? RegistrationStep.Verify
        : OrganisationId is null && !FoundsOrganisation ? RegistrationStep.Organisation
        : RegistrationStep.Details;

    public int ShownCount => ShownOrganisations.Length == 0 ? 0 : ShownOrganisations.Count(sign => sign == ' ') + 1;

    public static Registration Start(string email, DateTimeOffset now) => new() { Email = email, StartedAt = now };

    /// <summary>Makes a new code; the one before no longer works.</summary>
    public string RenewCode(DateTimeOffset now)
    {
        var code = VerificationCode.Create();
        (CodeHash, CodeSentAt, Tries) = (VerificationCode.HashOf(code), now, 0);
        CodesMade++;
        Version++;
        return code;
    }

    public void CountMail() => MailsSent++;

    /// <summary>How long until another code may be asked for; zero when it may be now.</summary>
    public TimeSpan WaitForResend(RegistrationSettings settings, DateTimeOffset now)
    {
        var wait = CodeSentAt.AddSeconds(settings.ResendCooldownSeconds) - now;
        return CodesMade == 0 || wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    public Refusal? Verify(string typed, RegistrationSettings settings, DateTimeOffset now)
    {
        if (VerifiedAt is not null)
            return null;
        if (Tries >= settings.MaxTries)
            return RegistrationRefusals.TooManyTries;
        if (now >= CodeSentAt.AddMinutes(settings.CodeLifetimeMinutes))
            return RegistrationRefusals.CodeExpired;

        Version++;
        if (!CryptographicOperations.FixedTimeEquals(VerificationCode.HashOf(typed), CodeHash))
        {
            Tries++;
            return Tries >= settings.MaxTries ? RegistrationRefusals.TooManyTries : RegistrationRefusals.CodeWrong;
        }

        VerifiedAt = now;
        return null;
    }

    /// <summary>Notes what this person sees of the list of dealers.</summary>
    public void Show(IEnumerable<OrganisationFinding> organisations)
    {
        foreach (var organisation in organisations.Where(organisation => !WasShown(organisation.Id)))
            ShownOrganisations = $"{ShownOrganisations} {Mark(organisation.Id)}".TrimStart();
    }

    public Refusal? Choose(Guid organisationId)
    {
        if (!WasShown(organisationId))
            return RegistrationRefusals.NotShown;

        (OrganisationId, FoundsOrganisation) = (organisationId, false);
        Version++;
        return null;
    }

    /// <summary>The organisation is to be made when the registration is finished.</summary>
    public void Found(NewOrganisation organisation)
    {
        (NewOrganisation, FoundsOrganisation, OrganisationId) = (organisation, true, null);
        Version++;
    }

    /// <summary>Keeps a new organisation that may be there already; the next time it is taken as it is.</summary>
    public void KeepDespiteDuplicates(NewOrganisation organisation)
    {
        (NewOrganisation, WereDuplicatesShown) = (organisation, true);
        Version++;
    }

    /// <summary>Keeps names and number for when the form comes back; never a password.</summary>
    public void Keep(string firstName, string lastName, string phone)
    {
        (FirstName, LastName, Phone) = (firstName, lastName, phone);
        Version++;
    }

    public void Finish(Guid accountId, DateTimeOffset now)
    {
        (AccountId, FinishedAt) = (accountId, now);
        Version++;
    }

    private bool WasShown(Guid organisationId) => ShownOrganisations.Contains(Mark(organisationId), StringComparison.Ordinal);

    private static string Mark(Guid organisationId) => organisationId.ToString("N", CultureInfo.InvariantCulture);
}
