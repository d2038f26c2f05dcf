using DealerPortal.Accounts.Contracts;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts.Tests;

/// <summary>People of these tests: accounts of nobody's organisation.</summary>
internal static class People
{
    public const string Password = "vier paarse olifanten";

    /// <summary>Somebody with an account and the password above.</summary>
    public static async Task<AccountSummary> NewPersonAsync(this PortalApp portal, string language = "nl")
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<IAccountRegistrar>().CreateAsync(NewAccount(NewAddress()) with { Language = language }, CancellationToken.None);
        return (await scope.ServiceProvider.GetRequiredService<IAccountDirectory>().FindAsync(created.AccountId!.Value, CancellationToken.None))!;
    }

    public static NewAccount NewAccount(string email) => new()
    {
        Email = email,
        FirstName = "Jan",
        LastName = "Peeters",
        Phone = "03 123 45 67",
        Password = Password,
        Language = "nl",
        Country = "BE",
    };

    public static string NewAddress() => $"{Guid.NewGuid():N}@winkel.example";

    public static async Task<Page> TryToSignInAsync(this HttpSession session, string email, string password, string page = "/login") =>
        await session.SubmitAsync(await session.GetAsync(page), "main form", ("Input.Email", email), ("Input.Password", password));

    public static async Task<bool> IsSignedInAsync(this HttpSession session) => (await session.GetAsync("/account")).Status == System.Net.HttpStatusCode.OK;

    public static Task<Account> AccountAsync(this PortalApp portal, Guid accountId) =>
        portal.WithDatabaseAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(account => account.Id == accountId));

    public static async Task BlockAsync(this PortalApp portal, Guid accountId)
    {
        await portal.WithDatabaseAsync(async db =>
        {
            (await db.Set<Account>().SingleAsync(account => account.Id == accountId)).Block(portal.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        portal.Services.GetRequiredService<IAccountSessions>().Forget(accountId);
    }
}
