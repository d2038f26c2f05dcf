using DealerPortal.Organisations.Pages.Organisations;
using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Organisations.Pages.Admin.Organisations;

/// <summary>A member of any organisation, for those who oversee them all: they decide where its own administrators don't.</summary>
[RequirePermission(OrganisationPermissions.Oversee)]
internal sealed class MemberModel(MemberList members, MemberActs acts, Menu menu, CurrentUser user, IStringLocalizer<Texts> texts) : MemberPage(members, acts, menu, user, texts)
{
    [FromRoute]
    public Guid Organisation { get; set; }

    protected override Guid? OrganisationId => Organisation;

    protected override string ListPath => $"/admin/organisations/{Organisation}";
}
