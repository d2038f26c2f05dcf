using System.Net;
using DealerPortal.Testing;

namespace DealerPortal.Cases.Tests;

/// <summary>Files requests the way a dealer does: opens the form, fills it in, sends it.</summary>
internal static class Requests
{
    private static int _last;

    public static readonly FilePart Photo = new("plaatje.jpg", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1]);

    /// <summary>A reference nobody used before.</summary>
    public static string NewReference() => $"REF-{Environment.ProcessId}-{Interlocked.Increment(ref _last)}";

    /// <summary>A complete repair request of an unsold appliance.</summary>
    public static (string Name, FormValue? Value)[] Repair(string reference, string serial = "0B4X5AAB123456Z", string defect = "Trommel draait niet meer rond.", bool notify = true) =>
    [
        ("Answers[modelCode]", "WW81J5446MA/EN"),
        ("Answers[serialNumber]", serial),
        ("Answers[sold]", "false"),
        ("Answers[deviceLocation]", "dealer"),
        ("Answers[defectDescription]", defect),
        ("Answers[dealerReference]", reference),
        ("Answers[notifyByEmail]", notify ? "true" : "false"),
        ("Answers[confirmed]", "true"),
    ];

    /// <summary>Files it and returns the case's number.</summary>
    public static async Task<string> FileAsync(this HttpSession dealer, params (string Name, FormValue? Value)[] answers)
    {
        var form = await dealer.GetAsync("/requests/new/repair");
        var sent = (await dealer.SubmitAsync(form, "form[data-form]", answers)).ExpectRedirect("/cases/");
        return sent.Location!.Segments[^1];
    }

    public static async Task<Page> ReportAsync(this HttpSession partner, params object[] updates) =>
        (await partner.PostJsonAsync("/api/v1/service-updates", updates)).Expect(HttpStatusCode.OK);
}
