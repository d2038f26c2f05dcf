using DealerPortal.Platform.Security;

namespace DealerPortal.Organisations;

internal static class OrganisationPermissions
{
    /// <summary>The role the module itself gives to administrators of an organisation.</summary>
    public const string AdministratorRole = "OrganisationAdministrator";

    /// <summary>The role of an organisation's other members.</summary>
    public const string MemberRole = "Member";

    public const string ManageMembers = "organisations.manage-members";
    public const string Edit = "organisations.edit";
    public const string Oversee = "organisations.oversee";

    public static readonly Permission[] All =
    [
        new(ManageMembers, "Approve, reject, deactivate and promote members of one's own organisation."),
        new(Edit, "Change address, telephone and visibility of cases of one's own organisation."),
        new(Oversee, "See all organisations, let new ones in, and decide on their members."),
    ];
}
