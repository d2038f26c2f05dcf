using System.Net;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Organisations.Tests;

/// <summary>A shop of a test's own, with its people.</summary>
internal sealed class Shop(PortalApp portal, Guid id, string name, AccountSummary administrator)
{
    public const string Password = "vier paarse olifanten";

    public Guid Id { get; } = id;

    public string Name { get; } = name;

    public AccountSummary Administrator { get; } = administrator;

    /// <summary>Somebody who asks to be let in.</summary>
    public Task<AccountSummary> AskAsync(string firstName = "Sam", string language = "nl") => portal.WithServicesAsync(async services =>
    {
        var person = await portal.NewPersonAsync(firstName, language);
        Assert.Null(await services.GetRequiredService<IOrganisationMembership>().AskAsync(person.Id, Id, CancellationToken.None));
        await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        return person;
    });

    /// <summary>Somebody who is in.</summary>
    public async Task<AccountSummary> AddAsync(MemberRole role = MemberRole.Member, string language = "nl")
    {
        var person = await portal.NewPersonAsync("Mia", language);
        await portal.WithDatabaseAsync(async db =>
        {
            var organisation = await db.Set<Organisation>().SingleAsync(found => found.Id == Id);
            db.Add(organisation.AddMember(person.Id, role, portal.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        return person;
    }

    public Task<Member> MemberAsync(AccountSummary person) =>
        portal.WithDatabaseAsync(db => db.Set<Member>().AsNoTracking().SingleAsync(member => member.OrganisationId == Id && member.AccountId == person.Id));

    public Task<HttpSession> SignInAsync(AccountSummary person) => portal.SignedInAsync(person.Email, Password);

    public Task<HttpSession> SignInAdministratorAsync() => SignInAsync(Administrator);
}

internal static class Shops
{
    public static string NewName() => string.Concat(Guid.NewGuid().ToString("N")[..14].Select(sign => (char)('a' + Convert.ToInt32(sign.ToString(), 16))));

    public static NewOrganisation Described(string name, string country = "BE") => new()
    {
        Name = name,
        Street = "Lange Nieuwstraat",
        HouseNumber = "7",
        PostalCode = country == "NL" ? "3511 AB" : "2000",
        City = "Antwerpen",
        Country = country,
        VatNumber = country switch { "NL" => "NL004495445B01", "LU" => "LU15027442", _ => "0403.170.701" },
        Phone = "+32 3 123 45 67",
    };

    /// <summary>A new live shop with one administrator.</summary>
    public static async Task<Shop> NewShopAsync(this PortalApp portal, string language = "nl", string? domain = null)
    {
        var founder = await portal.NewPersonAsync("Els", language);
        var name = NewName();
        var made = await portal.WithServicesAsync(async services =>
        {
            var organisation = services.GetRequiredService<IOrganisationMembership>().Found(Described(name), founder.Id, "els@" + (domain ?? $"{name}.example"));
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            return organisation;
        });
        return new Shop(portal, made.Id, name, founder);
    }

    public static Task<AccountSummary> NewPersonAsync(this PortalApp portal, string firstName, string language = "nl") => portal.WithServicesAsync(async services =>
    {
        var created = await services.GetRequiredService<IAccountRegistrar>().CreateAsync(new NewAccount
        {
            Email = $"{Guid.NewGuid():N}@persoon.example",
            FirstName = firstName,
            LastName = NewName(),
            Phone = "0470 12 34 56",
            Password = Shop.Password,
            Language = language,
            Country = "BE",
        }, CancellationToken.None);
        return (await services.GetRequiredService<IAccountDirectory>().FindAsync(created.AccountId!.Value, CancellationToken.None))!;
    });

    public static async Task<T> WithServicesAsync<T>(this PortalApp portal, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public static async Task<Page> TryToSignInAsync(this PortalApp portal, AccountSummary person)
    {
        using var visitor = portal.Visitor();
        return await visitor.SubmitAsync(await visitor.GetAsync("/login"), "main form", ("Input.Email", person.Email), ("Input.Password", Shop.Password));
    }

    /// <summary>Presses the button of an act on a member's page as it was shown.</summary>
    public static Task<Page> PressAsync(this HttpSession session, Page member, string act, params (string, FormValue?)[] values) =>
        session.SubmitAsync(member, $"form[action$='handler={act}']", values);

    public static async Task<Page> MemberPageAsync(this HttpSession session, Member member) =>
        (await session.GetAsync($"/account/users/{member.Id}")).Expect(HttpStatusCode.OK);
}
