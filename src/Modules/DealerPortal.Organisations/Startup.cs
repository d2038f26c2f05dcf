using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Organisations.EventHandlers;
using DealerPortal.Organisations.Recipes;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Modules;
using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Recipes;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Organisations;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OrganisationIntake>();
        services.AddScoped<OrganisationDirectory>();
        services.AddScoped<IOrganisationDirectory>(provider => provider.GetRequiredService<OrganisationDirectory>());
        services.AddScoped<IOrganisationMembership, OrganisationMembership>();
        services.AddScoped<IOrganisationSeeder, OrganisationSeeder>();
        services.AddSingleton<StandingLinks>();
        services.AddScoped<MemberActs>();
        services.AddScoped<MemberList>();
        services.AddScoped<MembershipMails>();
        services.AddSettings<OrganisationsSettings>();
        services.AddPermissions(OrganisationPermissions.All);

        // Who may enter, and as what
        services.AddScoped<IPrincipalContributor, MembershipClaims>();
        services.AddScoped<ISignInGate, MembershipGate>();
        services.AddScoped<IApiKeyOwners, ApiKeyOwners>();

        // Reactions
        services.AddEventHandler<MembershipAsked, MailAdministratorsWhenMembershipAsked>();
        services.AddEventHandler<MembershipAsked, MailApplicantWhenMembershipAsked>();
        services.AddEventHandler<MembershipReminderDue, RemindAdministratorsWhenMembershipWaits>();
        services.AddEventHandler<MembershipEscalationDue, TellOverseersWhenMembershipWaits>();
        services.AddEventHandler<MembershipApproved, MailApplicantWhenMembershipDecided>();
        services.AddEventHandler<MembershipRejected, MailApplicantWhenMembershipDecided>();
        services.AddEventHandler<OrganisationCreated, MailWhenOrganisationCreated>();
        services.AddEventHandler<OrganisationWentLive, MailWhenOrganisationCreated>();

        // Menu
        services.AddMenu(
            new MenuItem(MenuPlace.Account, PendingMembersBadge.MenuKey, typeof(Texts), "Menu.Users", "/account/users", "users", 30, user => user.OrganisationId is not null && user.Can(OrganisationPermissions.ManageMembers)),
            new MenuItem(MenuPlace.Account, "organisation", typeof(Texts), "Menu.Organisation", "/account/organisation", "building-2", 40, user => user.OrganisationId is not null),
            new MenuItem(MenuPlace.Account, "organisations", typeof(Texts), "Menu.Organisations", "/admin/organisations", "building-2", 50, user => user.Can(OrganisationPermissions.Oversee)));
        services.AddScoped<IMenuBadge, PendingMembersBadge>();

        services.AddRecipeStep<OrganisationsStep>();
    }
}
