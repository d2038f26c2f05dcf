using DealerPortal.Accounts.Contracts;
using DealerPortal.Accounts.Roles;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;
using DealerPortal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace DealerPortal.Accounts.Recipes;

/// <summary><c>{"step": "first-administrator", "role": "PortalAdministrator"}</c>: makes the account named by the settings, where nobody holds the role yet.</summary>
internal sealed class FirstAdministratorStep(PortalDbContext db, IConfiguration configuration, ISettings settings, IAccountDirectory directory, IAccountRegistrar registrar) : IRecipeStep
{
    public string Name => "first-administrator";

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var name = context.Read<string>("role");
        var role = await db.Set<Role>().SingleOrDefaultAsync(known => known.Name == name, cancellationToken)
            ?? throw new RecipeException($"There is no role {name}; a step \"roles\" before this one must name it.");
        if (await db.Set<AccountRole>().AnyAsync(held => held.RoleId == role.Id, cancellationToken))
            return;

        var email = configuration["Portal:AdminEmail"];
        var password = configuration["Portal:AdminPassword"];
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrWhiteSpace(password))
            throw new RecipeException("Set Portal__AdminEmail and Portal__AdminPassword: the first administrator signs in with them.");

        var accountId = (await directory.FindByEmailAsync(email, cancellationToken))?.Id ?? await CreateAsync(email, password, cancellationToken);
        var account = await db.Set<Account>().Include(found => found.Roles).SingleAsync(found => found.Id == accountId, cancellationToken);
        account.Grant(role.Id);
    }

    private async Task<Guid> CreateAsync(string email, string password, CancellationToken cancellationToken)
    {
        var site = settings.Get<SiteSettings>();
        var created = await registrar.CreateAsync(new NewAccount
        {
            Email = email,
            FirstName = "Portal",
            LastName = "Administrator",
            Phone = "",
            Password = password,
            Language = site.DefaultLanguage,
            Country = site.CountryOrDefault(null).Code,
        }, cancellationToken);

        if (created.Refusals.ContainsKey(nameof(NewAccount.Email)))
            throw new RecipeException("Portal__AdminEmail is no mail address.");

        return created.AccountId
            ?? throw new RecipeException($"Portal__AdminPassword is too weak: use at least {Passwords.PasswordRules.Shortest} characters, no common password, no row of keys, nothing from the address or the brand.");
    }
}
