using DealerPortal.Platform.Security;

namespace DealerPortal.Cases;

internal static class CaseScopes
{
    public const string CreditQuestion = "credit-question";

    /// <summary>The cases this user may know of. Every query of a page, search, file or endpoint starts here.</summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, CurrentUser user)
    {
        if (user.Can(CasePermissions.ViewAll))
            return cases;
        if (user.Can(CasePermissions.ViewCreditQuestions))
            return cases.Where(dealerCase => dealerCase.Kind == CreditQuestion);
        if (user.OrganisationId is not { } organisation)
            return cases.Where(_ => false);
        if (user.SeesOrganisation)
            return cases.Where(dealerCase => dealerCase.OrganisationId == organisation);

        return cases.Where(dealerCase => dealerCase.OrganisationId == organisation && dealerCase.ReporterId == user.AccountId);
    }
}
