using DealerPortal.Accounts.Contracts;
using DealerPortal.Accounts.Roles;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Accounts.Recipes;

/// <summary>
/// <c>{"step": "accounts", "password": "…", "accounts": [{"email": "…", "firstName": "…", "lastName": "…", "phone": "…", "language": "nl", "country": "BE", "roles": ["Agent"]}]}</c>:
/// people who may sign in. Somebody who is already there keeps everything and is given the roles that are missing.
/// </summary>
internal sealed class AccountsStep(PortalDbContext db, IAccountDirectory directory, IAccountRegistrar registrar) : IRecipeStep
{
    public string Name => "accounts";

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var password = context.Read<string>("password");
        foreach (var person in context.Read<IReadOnlyList<PersonData>>("accounts"))
        {
            var accountId = (await directory.FindByEmailAsync(person.Email, cancellationToken))?.Id ?? await CreateAsync(person, password, cancellationToken);
            await GrantAsync(accountId, person.Roles, cancellationToken);
        }
    }

    internal async Task GrantAsync(Guid accountId, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().Include(found => found.Roles).SingleAsync(found => found.Id == accountId, cancellationToken);
        foreach (var name in roles)
        {
            var role = await db.Set<Role>().SingleOrDefaultAsync(known => known.Name == name, cancellationToken)
                ?? throw new RecipeException($"There is no role {name}; a step \"roles\" before this one must name it.");
            account.Grant(role.Id);
        }
    }

    private async Task<Guid> CreateAsync(PersonData person, string password, CancellationToken cancellationToken)
    {
        var created = await registrar.CreateAsync(new NewAccount
        {
            Email = person.Email,
            FirstName = person.FirstName,
            LastName = person.LastName,
            Phone = person.Phone,
            Password = password,
            Language = person.Language,
            Country = person.Country,
        }, cancellationToken);

        return created.AccountId ?? throw new RecipeException($"Account {person.Email}: {string.Join(", ", created.Refusals.Select(refused => $"{refused.Key} ({refused.Value.Key})"))}.");
    }

    private sealed record PersonData(string Email, string FirstName, string LastName, string Language, string Country)
    {
        public string Phone { get; init; } = "";

        public IReadOnlyList<string> Roles { get; init; } = [];
    }
}
