using System.Net;
using DealerPortal.Cases.Seeding;
using DealerPortal.Platform.Commands;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Cases.Tests.Seeding;

public sealed class SeedCommandTests
{
    [Fact]
    public async Task Three_organisations_get_three_hundred_cases_that_are_found_and_followed()
    {
        await using var portal = await PortalApp.StartAsync();
        var before = await CountAsync(portal);

        Assert.Null(await SeedAsync(portal, "--organisations", "3", "--cases", "300"));

        // Everything a filed case has, they have.
        Assert.Equal(before + 300, await CountAsync(portal));
        Assert.Equal(before + 300, await CountAsync(portal, "SELECT count(*) AS \"Value\" FROM cases_search"));
        Assert.Equal(before + 300, await CountAsync(portal, "SELECT count(DISTINCT case_id) AS \"Value\" FROM cases_events"));
        Assert.Equal(before + 300, await CountAsync(portal, "SELECT sum(last) AS \"Value\" FROM cases_numbers"));

        // An administrator signs in and sees how many there are.
        var seeded = await CasesOfAsync(portal, "admin@dealer00002.example");
        using var administrator = await portal.SignedInAsync("admin@dealer00002.example", SeedCommand.Password);
        var overview = await administrator.GetAsync("/cases");
        Assert.Contains($" {seeded.Count} ", overview.Text(".result-count"));
        Assert.Equal(50, overview.FindAll("table.list tbody tr").Count);

        // Part of a serial number finds its case.
        var wanted = seeded.First(dealerCase => dealerCase.SerialNumber is not null);
        var found = await administrator.GetAsync($"/cases?q={wanted.SerialNumber![4..12]}");
        Assert.Contains(found.FindAll("table.list a[href]"), link => link.GetAttribute("href") == $"/cases/{wanted.Number}");

        // Its own page shows what was answered.
        var detail = (await administrator.GetAsync($"/cases/{wanted.Number}")).Expect(HttpStatusCode.OK);
        Assert.Contains(wanted.SerialNumber, detail.Text(), StringComparison.Ordinal);

        // The next request gets the next number.
        var year = portal.Clock.GetUtcNow().Year;
        var last = await CountAsync(portal, $"SELECT last AS \"Value\" FROM cases_numbers WHERE year = {year}");
        var form = await administrator.GetAsync("/requests/new/contact");
        var filed = await administrator.SubmitAsync(form, "main form[method=post]", ("Answers[topic]", "portal"), ("Answers[question]", "Hoe zien mijn collega's deze case ook?"));
        filed.ExpectRedirect($"/cases/{CaseNumber.Format(year, last + 1)}");
    }

    [Fact]
    public async Task Seeding_again_adds_as_many_more()
    {
        await using var portal = await PortalApp.StartAsync();
        var before = await CountAsync(portal);

        Assert.Null(await SeedAsync(portal, "--organisations=2", "--cases=50"));
        Assert.Null(await SeedAsync(portal, "--organisations", "2", "--cases", "50", "--large", "40"));

        Assert.Equal(before + 100, await CountAsync(portal));
        Assert.Equal(40, (await CasesOfAsync(portal, "admin@dealer00003.example")).Count);
        Assert.Equal(10, (await CasesOfAsync(portal, "admin@dealer00004.example")).Count);
    }

    [Theory]
    [InlineData("--cases 10")]
    [InlineData("--organisations 0 --cases 10")]
    [InlineData("--organisations many --cases 10")]
    [InlineData("--organisations -3 --cases 10")]
    [InlineData("--organisations 3 --cases")]
    [InlineData("--organisations 3 --cases 1e6")]
    [InlineData("--organisations 3 --cases 10 --large 11")]
    [InlineData("--organisations 3 --cases 10 --fast")]
    [InlineData("3 10")]
    public async Task Nonsense_is_refused_in_one_line(string arguments)
    {
        await using var portal = await PortalApp.StartAsync();
        var before = await CountAsync(portal);

        var problem = await SeedAsync(portal, arguments.Split(' '));

        Assert.NotNull(problem);
        Assert.DoesNotContain('\n', problem);
        Assert.Equal(before, await CountAsync(portal));
    }

    private static async Task<string?> SeedAsync(PortalApp portal, params string[] arguments)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IPortalCommand>().Single(command => command.Name == "seed").RunAsync(arguments, CancellationToken.None);
    }

    private static Task<List<Case>> CasesOfAsync(PortalApp portal, string email) => portal.WithDatabaseAsync(async db =>
    {
        var address = email.ToUpperInvariant();
        var organisation = await db.Database
            .SqlQuery<Guid>($"SELECT organisation_id AS \"Value\" FROM organisations_members WHERE account_id = (SELECT id FROM accounts_accounts WHERE normalized_email = {address})")
            .SingleAsync();
        return await db.Set<Case>().Where(dealerCase => dealerCase.OrganisationId == organisation).ToListAsync();
    });

    private static Task<int> CountAsync(PortalApp portal) => portal.WithDatabaseAsync(db => db.Set<Case>().CountAsync());

    private static Task<int> CountAsync(PortalApp portal, string sql) => portal.WithDatabaseAsync(db => db.Database.SqlQueryRaw<int>(sql).SingleAsync());
}
