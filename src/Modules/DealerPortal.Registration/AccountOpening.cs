using System.Globalization;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Registration;

/// <summary>The end of a registration: the account with its organisation, or with its request to join one, saved together or not at all.</summary>
internal sealed class AccountOpening(PortalDbContext db, IAccountRegistrar registrar, IAccountSessions sessions, IOrganisationMembership memberships, TimeProvider clock)
{
    private static readonly Dictionary<string, Refusal> NoRefusals = [];

    public async Task<Opening> OpenAsync(Registration registration, Applicant applicant, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, Refusal> refusals = NoRefusals;
        try
        {
            refusals = await db.InTransactionAsync(async token =>
            {
                // The same form sent a moment ago may have finished it while this one waited for its turn.
                await db.Entry(registration).ReloadAsync(token);
                return registration.FinishedAt is null ? await OpenOnceAsync(registration, applicant, token) : NoRefusals;
            }, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // As above, on an engine where the two ran side by side; the other one has finished it.
        }

        db.ChangeTracker.Clear();
        var accountId = await db.Set<Registration>().Where(kept => kept.Id == registration.Id).Select(kept => kept.AccountId).SingleOrDefaultAsync(cancellationToken);
        if (accountId is not null)
            sessions.Forget(accountId.Value);

        return new(accountId, accountId is null ? refusals : NoRefusals);
    }

    private async Task<IReadOnlyDictionary<string, Refusal>> OpenOnceAsync(Registration registration, Applicant applicant, CancellationToken cancellationToken)
    {
        // Saved first: of two at once one waits here, before anything was made.
        registration.Keep(applicant.FirstName, applicant.LastName, applicant.Phone);
        await db.SaveChangesAsync(cancellationToken);

        var accountId = applicant.KnownAccountId;
        if (accountId is null)
        {
            var creation = await registrar.CreateAsync(new NewAccount
            {
                Email = registration.Email,
                FirstName = applicant.FirstName,
                LastName = applicant.LastName,
                Phone = applicant.Phone,
                Password = applicant.Password,
                Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
                Country = applicant.Country,
            }, cancellationToken);
            if (creation.AccountId is null)
                return creation.Refusals;

            accountId = creation.AccountId;
        }

        if (registration.FoundsOrganisation)
            memberships.Found(registration.NewOrganisation!, accountId.Value, registration.Email);
        else if (await memberships.AskAsync(accountId.Value, registration.OrganisationId!.Value, cancellationToken) is { } refusal)
            return applicant.KnownAccountId is null ? throw new InvalidOperationException($"A new account was refused by its organisation: {refusal.Key}.") : new Dictionary<string, Refusal> { [""] = refusal };

        registration.Finish(accountId.Value, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return NoRefusals;
    }
}

/// <summary>Who registers.</summary>
/// <param name="Country">Of the organisation.</param>
/// <param name="KnownAccountId">The account of somebody who was turned away and asks again; it keeps its names and password.</param>
internal sealed record Applicant(string FirstName, string LastName, string Phone, string Password, string Country, Guid? KnownAccountId);

/// <param name="AccountId">Null when refused.</param>
/// <param name="Refusals">By property of <see cref="NewAccount"/>, or under the empty name.</param>
internal sealed record Opening(Guid? AccountId, IReadOnlyDictionary<string, Refusal> Refusals);
