using DealerPortal.Organisations.Contracts;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Organisations.Tests;

public sealed class OrganisationDirectoryTests(PortalApp portal)
{
    [Fact]
    public async Task Closest_domain_is_suggested_first()
    {
        var root = $"w{Guid.NewGuid():N}.example";
        var chain = await portal.NewShopAsync(domain: root);
        var branch = await portal.NewShopAsync(domain: "gent." + root);

        var suggested = await AskAsync(directory => directory.SuggestForEmailAsync($"jan@kassa.gent.{root}", CancellationToken.None));

        Assert.Equal([branch.Id, chain.Id], suggested.Select(organisation => organisation.Id));
        Assert.Equal([chain.Id], (await AskAsync(directory => directory.SuggestForEmailAsync($"jan@{root}", CancellationToken.None))).Select(organisation => organisation.Id));
        Assert.Empty(await AskAsync(directory => directory.SuggestForEmailAsync("jan@example", CancellationToken.None)));
    }

    [Fact]
    public async Task Free_mail_says_nothing_about_where_somebody_works()
    {
        var shop = await portal.NewShopAsync(domain: "gmail.com");

        Assert.Empty(await portal.WithDatabaseAsync(db => db.Set<OrganisationDomain>().Where(domain => domain.OrganisationId == shop.Id).ToListAsync()));
        Assert.Empty(await AskAsync(directory => directory.SuggestForEmailAsync("jan@gmail.com", CancellationToken.None)));
        Assert.Empty(await AskAsync(directory => directory.SuggestForEmailAsync("jan@winkel.telenet.be", CancellationToken.None)));
    }

    [Fact]
    public async Task Organisation_under_review_is_neither_suggested_nor_found()
    {
        var shop = await portal.NewShopAsync();
        await portal.WithDatabaseAsync(db => db.Set<Organisation>().Where(organisation => organisation.Id == shop.Id).ExecuteUpdateAsync(set => set.SetProperty(organisation => organisation.IsLive, false)));

        Assert.Empty(await AskAsync(directory => directory.SuggestForEmailAsync($"jan@{shop.Name}.example", CancellationToken.None)));
        Assert.Empty(await AskAsync(directory => directory.SearchAsync(shop.Name, CancellationToken.None)));
        Assert.Empty(await AskAsync(directory => directory.FindLikelyDuplicatesAsync(Shops.Described(shop.Name) with { VatNumber = "BE0417497106" }, CancellationToken.None)));
    }

    [Fact]
    public async Task Duplicate_is_likely_by_number_by_name_and_by_name_in_the_same_place()
    {
        var shop = await portal.NewShopAsync();
        var near = shop.Name[..^2];
        var typed = Shops.Described(shop.Name + " BVBA") with { VatNumber = "BE0417497106", PostalCode = "9000" };

        Assert.Contains(shop.Id, await DuplicatesAsync(typed));
        Assert.Contains(shop.Id, await DuplicatesAsync(typed with { Name = near }));
        Assert.DoesNotContain(shop.Id, await DuplicatesAsync(typed with { Name = Shops.NewName() }));
        Assert.DoesNotContain(shop.Id, await DuplicatesAsync(typed with { Country = "NL" }));
    }

    [Fact]
    public async Task Name_of_nothing_but_signs_breaks_nothing()
    {
        Assert.Empty(await DuplicatesAsync(Shops.Described("!!!") with { VatNumber = "BE0776091951", PostalCode = "9999" }));
        Assert.Empty(await AskAsync(directory => directory.SearchAsync("!!!", CancellationToken.None)));
    }

    private async Task<IEnumerable<Guid>> DuplicatesAsync(NewOrganisation typed) =>
        (await AskAsync(directory => directory.FindLikelyDuplicatesAsync(typed, CancellationToken.None))).Select(organisation => organisation.Id);

    private Task<T> AskAsync<T>(Func<IOrganisationDirectory, Task<T>> ask) =>
        portal.WithServicesAsync(services => ask(services.GetRequiredService<IOrganisationDirectory>()));
}
