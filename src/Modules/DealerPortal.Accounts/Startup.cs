using DealerPortal.Accounts.ApiKeys;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Accounts.EventHandlers;
using DealerPortal.Accounts.Passwords;
using DealerPortal.Accounts.Recipes;
using DealerPortal.Accounts.SignIn;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Modules;
using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Recipes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        AddIdentity(services);
        AddAuthentication(services);

        services.AddScoped<IAccountDirectory, AccountDirectory>();
        services.AddScoped<IAccountRegistrar, AccountRegistrar>();
        services.AddScoped<IAccountSignIn, AccountSignIn>();
        services.AddScoped<IKeepPreferences, AccountPreferences>();
        services.AddScoped<IAccountSeeder, AccountSeeder>();
        services.AddSingleton<AccountSessions>();
        services.AddSingleton<IAccountSessions>(provider => provider.GetRequiredService<AccountSessions>());
        services.AddSingleton<ApiKeyRing>();
        services.AddSingleton<PasswordRules>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<PasswordResetLinks>();
        services.AddEventHandler<PasswordResetRequested, SendResetLinkWhenPasswordResetRequested>();

        services.AddMenu(
            new MenuItem(MenuPlace.Account, "account", typeof(Texts), "Menu.Settings", "/account", "settings", 10),
            new MenuItem(MenuPlace.Account, "security", typeof(Texts), "Menu.Security", "/account/security", "lock", 20),
            new MenuItem(MenuPlace.Welcome, "account", typeof(Texts), "Menu.Account", "/account", "circle-user", 50));

        services.AddRecipeStep<RolesStep>();
        services.AddRecipeStep<AccountsStep>();
        services.AddRecipeStep<FirstAdministratorStep>();
        services.AddRecipeStep<ApiKeysStep>();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            // The user name is the address, whose form was checked before.
            options.User.AllowedUserNameCharacters = "";
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            // PasswordRules decide.
            options.Password = new PasswordOptions { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddSignInManager();
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, PortalDbContext, Guid>>();
    }

    private static void AddAuthentication(IServiceCollection services) =>
        services.AddAuthentication("Portal")
            .AddPolicyScheme("Portal", null, options => options.ForwardDefaultSelector = context => context.Request.Path.StartsWithSegments("/api") ? ApiKeyHandler.SchemeName : SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
}
