using System.Text.RegularExpressions;
using DealerPortal.Testing;
using Microsoft.Playwright;

namespace DealerPortal.Stories.Tests;

/// <summary>What people do at the portal, in their words.</summary>
internal static partial class Acts
{
    private static int _last;

    public static string NewAddress(string domain) => $"persoon{Environment.ProcessId}-{Interlocked.Increment(ref _last)}@{domain}";

    /// <summary>A company number whose check digits fit and that no other story uses: KBO, 97 less the remainder.</summary>
    public static string NewVatNumber()
    {
        var body = 4_000_000 + (Environment.ProcessId % 90_000 * 20) + Interlocked.Increment(ref _last);
        return $"BE0{body:D7}{97 - (body % 97):D2}";
    }

    public static async Task SignInAsync(this ChromiumSession session, string email, string password = PortalApp.DemoPassword)
    {
        await session.GoAsync("/login");
        await session.Page.FillAsync("[name='Input.Email']", email);
        await session.Page.FillAsync("[name='Input.Password']", password);
        await session.SendAsync();
    }

    /// <summary>Presses the main button of the page's form and waits for the answer.</summary>
    public static Task SendAsync(this ChromiumSession session) =>
        session.Page.LeaveAsync(() => session.Page.Locator("main form .btn-primary").First.ClickAsync());

    /// <summary>Does what leads to another page and waits until that is there.</summary>
    public static async Task LeaveAsync(this IPage page, Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage loaded) => arrived.TrySetResult();
        page.Load += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
        finally
        {
            page.Load -= Arrive;
        }
    }

    public static async Task ProveAddressAsync(this ChromiumSession session, SmtpSink mail, string address)
    {
        await session.GoAsync("/register");
        await session.Page.FillAsync("[name='Input.Email']", address);
        await session.SendAsync();

        var code = Code().Match((await mail.WaitForAsync(address)).TextBody!).Value;
        await session.Page.FillAsync("[name='Input.Code']", " " + code.ToLowerInvariant() + " ");
        await session.SendAsync();
    }

    public static async Task FillInDetailsAsync(this ChromiumSession session, string firstName, string lastName, string password)
    {
        await session.Page.FillAsync("[name='Input.FirstName']", firstName);
        await session.Page.FillAsync("[name='Input.LastName']", lastName);
        await session.Page.FillAsync("[name='Input.Phone']", "0470 12 34 56");
        await session.Page.FillAsync("[name='Input.Password']", password);
        await session.Page.FillAsync("[name='Input.ConfirmPassword']", password);
        await session.SendAsync();
    }

    public static async Task MakeOrganisationAsync(this ChromiumSession session, string name)
    {
        await session.GoAsync("/register/organisation/new");
        await session.Page.FillAsync("[name='Input.Name']", name);
        await session.Page.FillAsync("[name='Input.Street']", "Kerkstraat");
        await session.Page.FillAsync("[name='Input.HouseNumber']", "7");
        await session.Page.FillAsync("[name='Input.PostalCode']", "9000");
        await session.Page.FillAsync("[name='Input.City']", "Gent");
        await session.Page.FillAsync("[name='Input.VatNumber']", NewVatNumber());
        await session.Page.FillAsync("[name='Input.Phone']", "09 123 45 67");
        await session.SendAsync();
    }

    /// <summary>Nothing reaches beyond the window: no sideways scrolling.</summary>
    public static async Task AssertFitsAsync(this ChromiumSession session, string name, int width)
    {
        await session.Page.SetViewportSizeAsync(width, 800);
        var beyond = await session.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(beyond <= 0, $"{name} is {beyond} px wider than a window of {width} px.");
    }

    [GeneratedRegex(@"\b[0-9A-F]{24}\b")]
    private static partial Regex Code();
}
