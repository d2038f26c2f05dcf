using DealerPortal.Accounts.Contracts;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts.Tests;

public sealed class AccountRegistrarTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Account_is_kept_in_one_spelling_and_found_in_any()
    {
        var address = People.NewAddress();

        var created = await CreateAsync(People.NewAccount($" {address.ToUpperInvariant()} "));

        await using var scope = portal.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IAccountDirectory>().FindByEmailAsync(address.ToUpperInvariant(), TestContext.Current.CancellationToken);
        Assert.Equal(created.AccountId, found?.Id);
        Assert.Equal((address, "Jan Peeters", "+3231234567", true), (found!.Email, found.Name, found.Phone, found.KeepMeInformed));
    }

    [Fact]
    public async Task Every_fault_is_named_by_its_field()
    {
        var refused = await CreateAsync(People.NewAccount("geen adres") with { Phone = "12", Password = "kort" });

        Assert.Null(refused.AccountId);
        Assert.Equal(["Email", "Password", "Phone"], refused.Refusals.Keys.Order());
    }

    [Fact]
    public async Task Address_has_one_account_also_when_two_register_it_at_once()
    {
        var address = People.NewAddress();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CreateAsync(People.NewAccount(address))));

        Assert.Single(results, result => result.AccountId is not null);
        Assert.All(results.Where(result => result.AccountId is null), result => Assert.Equal("Email.Taken", result.Refusals["Email"].Key));
    }

    [Fact]
    public async Task Staff_is_found_by_what_they_may()
    {
        await using var scope = portal.Services.CreateAsyncScope();

        var found = await scope.ServiceProvider.GetRequiredService<IAccountDirectory>().FindStaffWithPermissionAsync("cases.view-all", TestContext.Current.CancellationToken);

        Assert.Contains(found, account => account.Email == "agent@portal.example");
        Assert.DoesNotContain(found, account => account.Email == "redactie@portal.example");
    }

    private async Task<AccountCreation> CreateAsync(NewAccount account)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccountRegistrar>().CreateAsync(account, CancellationToken.None);
    }
}
