using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Organisations.Tests;

public sealed class OrganisationMembershipTests(PortalApp portal)
{
    [Fact]
    public async Task Every_administrator_hears_of_a_new_colleague_in_their_own_language()
    {
        var shop = await portal.NewShopAsync();
        var french = await shop.AddAsync(MemberRole.OrganisationAdministrator, "fr");
        var english = await shop.AddAsync(MemberRole.OrganisationAdministrator, "en");
        var plain = await shop.AddAsync();

        var asking = await shop.AskAsync(language: "de");

        await portal.Mail.WaitForAsync(shop.Administrator.Email, $"Nieuwe gebruiker voor {shop.Name}");
        await portal.Mail.WaitForAsync(french.Email, $"Nouvel utilisateur pour {shop.Name}");
        await portal.Mail.WaitForAsync(english.Email, $"New user for {shop.Name}");
        await portal.Mail.WaitForAsync(asking.Email, "wartet auf Freigabe");
        await portal.SettleAsync();
        Assert.Empty(portal.Mail.To(plain.Email));
    }

    [Fact]
    public async Task Administrators_are_reminded_after_two_working_days_and_overseers_told_after_five()
    {
        await using var alone = await PortalApp.StartAsync();
        var shop = await alone.NewShopAsync();
        var asking = await shop.AskAsync();
        var decided = await shop.AskAsync("Dirk");
        await alone.Mail.WaitForAsync(2, shop.Administrator.Email, "Nieuwe gebruiker");
        using (var administrator = await shop.SignInAdministratorAsync())
            await administrator.PressAsync(await administrator.MemberPageAsync(await shop.MemberAsync(decided)), "Approve");

        var reminderDue = WorkingDays.After((await shop.MemberAsync(asking)).AskedAt, 2, TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"));
        alone.Clock.Advance(reminderDue - TimeSpan.FromHours(1) - alone.Clock.GetUtcNow());
        await alone.SettleAsync();
        Assert.Empty(alone.Mail.To(shop.Administrator.Email, "Herinnering"));

        alone.Clock.Advance(TimeSpan.FromHours(2));
        await alone.SettleAsync();
        Assert.Contains(asking.Name, (await alone.Mail.WaitForAsync(shop.Administrator.Email, "Herinnering")).Subject, StringComparison.Ordinal);
        Assert.Empty(alone.Mail.To("admin@portal.example", "wacht al dagen"));

        alone.Clock.Advance(TimeSpan.FromDays(7));
        await alone.SettleAsync();
        var told = await alone.Mail.WaitForAsync("admin@portal.example", "wacht al dagen");
        Assert.Contains($"/admin/organisations/{shop.Id}", told.TextBody, StringComparison.Ordinal);
        // A mail on its way while the clock jumps may come twice, under one Message-ID.
        Assert.Single(alone.Mail.To(shop.Administrator.Email, "Herinnering").DistinctBy(mail => mail.MessageId));
    }

    [Fact]
    public async Task Organisation_without_an_administrator_reaches_those_who_oversee_at_once()
    {
        var shop = await portal.NewShopAsync();
        await portal.WithDatabaseAsync(db => db.Set<Member>().Where(member => member.OrganisationId == shop.Id).ExecuteUpdateAsync(set => set.SetProperty(member => member.State, MemberState.Deactivated)));

        var asking = await shop.AskAsync();

        var told = await portal.Mail.WaitForAsync("admin@portal.example", shop.Name);
        Assert.Contains(asking.Name, told.Subject, StringComparison.Ordinal);
        Assert.Empty(portal.Mail.To(shop.Administrator.Email, "Nieuwe gebruiker"));
    }

    [Fact]
    public async Task Account_asks_one_organisation_at_a_time()
    {
        var (shop, other) = (await portal.NewShopAsync(), await portal.NewShopAsync());
        var asking = await shop.AskAsync();

        var refusal = await AskAsync(asking, other.Id);
        Assert.Equal(OrganisationRefusals.BelongsElsewhere, refusal);
        Assert.Equal(OrganisationRefusals.NoSuchOrganisation, await AskAsync(asking, Guid.NewGuid()));
    }

    [Fact]
    public async Task Rejected_account_asks_nobody_before_the_cooldown_is_over()
    {
        var (shop, other) = (await portal.NewShopAsync(), await portal.NewShopAsync());
        var asking = await shop.AskAsync();
        using var administrator = await shop.SignInAdministratorAsync();
        await administrator.PressAsync(await administrator.MemberPageAsync(await shop.MemberAsync(asking)), "Reject", ("Input.Reason", "NotAColleague"));

        Assert.Equal(OrganisationRefusals.AskedTooSoon, await AskAsync(asking, shop.Id));
        Assert.Equal(OrganisationRefusals.AskedTooSoon, await AskAsync(asking, other.Id));
    }

    [Fact]
    public async Task Two_requests_of_one_account_at_once_leave_one()
    {
        var (shop, other) = (await portal.NewShopAsync(), await portal.NewShopAsync());
        var person = await portal.NewPersonAsync("Sam");

        async Task<bool> TryAsync(Guid organisationId)
        {
            try
            {
                return await AskAsync(person, organisationId) is null;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        }

        var asked = await Task.WhenAll(TryAsync(shop.Id), TryAsync(other.Id));

        Assert.Single(asked, isAsked => isAsked);
    }

    [Fact]
    public async Task Recipe_run_again_changes_nothing()
    {
        var before = await CountAsync();

        await portal.WithServicesAsync(async services =>
        {
            await services.GetRequiredService<RecipeRunner>().RunAsync(Path.Combine(services.GetRequiredService<Platform.PortalPaths>().Recipes, "demo", "organisations.recipe.json"), CancellationToken.None);
            return true;
        });

        Assert.Equal(before, await CountAsync());

        Task<(int, int, int)> CountAsync() => portal.WithDatabaseAsync(async db =>
        {
            string[] demo = ["Alfa Elektro", "Beta Witgoed", "Gamma Electro", "Électro Dubois"];
            var ids = await db.Set<Organisation>().Where(organisation => demo.Contains(organisation.Name)).Select(organisation => organisation.Id).ToListAsync();
            return (ids.Count, await db.Set<Member>().CountAsync(member => ids.Contains(member.OrganisationId)), await db.Set<OrganisationDomain>().CountAsync(domain => ids.Contains(domain.OrganisationId)));
        });
    }

    [Fact]
    public async Task Recipe_with_a_wrong_number_says_where()
    {
        var file = Path.Combine(portal.DataPath, $"{Guid.NewGuid():N}.recipe.json");
        await File.WriteAllTextAsync(file, """
            {
              "name": "broken",
              "steps": [
                { "step": "organisations", "password": "vier paarse olifanten", "organisations": [
                  { "name": "Kapot", "street": "Meir", "houseNumber": "1", "postalCode": "2000", "city": "Antwerpen", "country": "BE", "vatNumber": "BE 0403.170.702", "phone": "03 123 45 67" }
                ] }
              ]
            }
            """);

        var exception = await Assert.ThrowsAsync<RecipeException>(() => portal.WithServicesAsync(async services =>
        {
            await services.GetRequiredService<RecipeRunner>().RunAsync(file, CancellationToken.None);
            return true;
        }));

        Assert.Contains("line 4", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Kapot: VatNumber", exception.Message, StringComparison.Ordinal);
    }

    private Task<Platform.Refusal?> AskAsync(AccountSummary person, Guid organisationId) => portal.WithServicesAsync(async services =>
    {
        var refusal = await services.GetRequiredService<IOrganisationMembership>().AskAsync(person.Id, organisationId, CancellationToken.None);
        await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        return refusal;
    });
}
