using DealerPortal.Accounts.Contracts;
using DealerPortal.Accounts.Passwords;
using DealerPortal.Platform;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Accounts;

internal sealed class AccountRegistrar(UserManager<Account> accounts, PortalDbContext db, PasswordRules passwords, TimeProvider clock) : IAccountRegistrar
{
    public Refusal? RefusePassword(string password, params string?[] personal) => passwords.Refuse(password, personal);

    public async Task<AccountCreation> CreateAsync(NewAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);

        var refusals = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        if (!EmailAddress.TryNormalise(account.Email, out var email))
            refusals[nameof(account.Email)] = AccountRefusals.NotAnAddress;

        // Staff may have none; where one is given it must be one.
        var phone = "";
        if (account.Phone.Length > 0 && !PhoneNumber.TryNormalise(account.Phone, account.Country, out phone))
            refusals[nameof(account.Phone)] = AccountRefusals.NotAPhoneNumber;

        if (passwords.Refuse(account.Password, email, account.FirstName, account.LastName) is { } weak)
            refusals[nameof(account.Password)] = weak;

        if (refusals.Count == 0 && await accounts.FindByEmailAsync(email) is not null)
            refusals[nameof(account.Email)] = AccountRefusals.AddressTaken;

        if (refusals.Count > 0)
            return new AccountCreation(null, refusals);

        var created = new Account(email, account.FirstName.Trim(), account.LastName.Trim(), phone, account.Language, account.Country, clock.GetUtcNow());
        try
        {
            var result = await accounts.CreateAsync(created, account.Password);
            // Identity looks once more before it saves, and may find what was made since we looked.
            if (result.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName)))
                return AddressTaken();
            if (!result.Succeeded)
                throw new InvalidOperationException("Identity refused an account: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }
        catch (DbUpdateException)
        {
            // Did somebody make an account with this address since we looked?
            db.Entry(created).State = EntityState.Detached;
            if (await accounts.FindByEmailAsync(email) is null)
                throw;

            return AddressTaken();
        }

        return new AccountCreation(created.Id, refusals);
    }

    private static AccountCreation AddressTaken() =>
        new(null, new Dictionary<string, Refusal>(StringComparer.Ordinal) { [nameof(NewAccount.Email)] = AccountRefusals.AddressTaken });
}
