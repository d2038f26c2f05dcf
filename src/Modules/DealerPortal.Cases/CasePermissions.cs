using DealerPortal.Platform.Security;

namespace DealerPortal.Cases;

internal static class CasePermissions
{
    public const string File = "cases.file";
    public const string ViewAll = "cases.view-all";
    public const string ViewCreditQuestions = "cases.view-credit-questions";
    public const string ReportOrders = "api.service-updates";

    public static readonly Permission[] All =
    [
        new(File, "File requests for the own organisation"),
        new(ViewAll, "See the cases of every organisation"),
        new(ViewCreditQuestions, "See the credit questions of every organisation"),
        new(ReportOrders, "Report the status of service orders over the API"),
    ];
}
