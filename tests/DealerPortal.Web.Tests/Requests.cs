using DealerPortal.Testing;

namespace DealerPortal.Web.Tests;

internal static class Requests
{
    public static readonly (string Name, FormValue? Value)[] Repair =
    [
        ("Answers[modelCode]", "WW81J5446MA/EN"),
        ("Answers[serialNumber]", "0B4X5AAB123456Z"),
        ("Answers[sold]", "false"),
        ("Answers[deviceLocation]", "dealer"),
        ("Answers[defectDescription]", "Trommel draait niet meer rond."),
        ("Answers[dealerReference]", "WEB-1"),
        ("Answers[notifyByEmail]", "true"),
        ("Answers[confirmed]", "true"),
    ];

    public static async Task<string> FileAsync(HttpSession dealer) =>
        (await dealer.SubmitAsync(await dealer.GetAsync("/requests/new/repair"), "form[data-form]", Repair)).ExpectRedirect("/cases/").Location!.Segments[^1];
}
