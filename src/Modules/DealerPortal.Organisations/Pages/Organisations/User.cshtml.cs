using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Security;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Organisations.Pages.Organisations;

/// <summary>A colleague, for an administrator of the same organisation.</summary>
[RequirePermission(OrganisationPermissions.ManageMembers)]
internal sealed class UserModel(MemberList members, MemberActs acts, Menu menu, CurrentUser user, IStringLocalizer<Texts> texts) : MemberPage(members, acts, menu, user, texts)
{
    private readonly Guid? _organisationId = user.OrganisationId;

    protected override Guid? OrganisationId => _organisationId;

    protected override string ListPath => "/account/users";
}
