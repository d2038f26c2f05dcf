using DealerPortal.Accounts.Contracts;
using DealerPortal.Platform.Contact;
using Microsoft.AspNetCore.Identity;

namespace DealerPortal.Accounts.SignIn;

/// <summary>Finds out whether address and password belong together, without telling which of the two was wrong, by word or by time.</summary>
internal sealed class PasswordSignIn(UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, IEnumerable<ISignInGate> gates, TimeProvider clock)
{
    // Longer than hashing and counting a failed attempt take, so that all failures take the same time.
    private static readonly TimeSpan FailureTakes = TimeSpan.FromMilliseconds(400);

    private static readonly Account Nobody = new("", "", "", "", "", "", default);
    private static string? _nobodysHash;

    /// <returns>The account; null for an unknown address, a wrong password, and after too many wrong ones.</returns>
    public async Task<Account?> CheckAsync(string email, string password, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var account = EmailAddress.TryNormalise(email, out var address) ? await accounts.FindByEmailAsync(address) : null;
        var result = account is null ? SignInResult.NotAllowed : await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.Succeeded)
            return account;

        // Where no password was compared, compare one all the same: the processor's load tells as much as the time.
        if (account is null || result.IsLockedOut)
            hasher.VerifyHashedPassword(Nobody, _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);

        if (FailureTakes - clock.GetElapsedTime(began) is { Ticks: > 0 } rest)
            await Task.Delay(rest, clock, cancellationToken);

        return null;
    }

    /// <summary>The page that says why somebody with a right password may not enter; null to let them in.</summary>
    public async Task<string?> FindObstacleAsync(Account account, CancellationToken cancellationToken)
    {
        if (account.BlockedAt is not null)
            return "/login/blocked";

        foreach (var gate in gates)
        {
            if (await gate.AskAsync(account.Id, cancellationToken) is { } page)
                return page;
        }

        return null;
    }
}
