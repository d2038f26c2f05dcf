using System.Globalization;
using DealerPortal.Testing;
using Microsoft.Playwright;

namespace DealerPortal.Stories.Tests;

/// <summary>From an e-mail address to a repair request, followed to its end.</summary>
public sealed class JourneyTests(PortalApp portal, ChromiumBrowser browser)
{
    private const string Password = "Groene-fiets-77";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stranger_becomes_a_dealer_files_a_repair_and_follows_it_to_its_end(bool runsScripts)
    {
        await using var dealer = await browser.OpenAsync(portal.Address, runsScripts);
        var address = Acts.NewAddress($"winkel{Environment.ProcessId}{(runsScripts ? "a" : "b")}.example");
        var story = runsScripts ? "journey" : "journey-noscript";

        await dealer.GoAsync("/register");
        await dealer.CheckAsync($"{story}-register");
        await dealer.ProveAddressAsync(portal.Mail, address);
        Assert.Contains("/register/organisation", dealer.Page.Url, StringComparison.Ordinal);
        await dealer.CheckAsync($"{story}-organisation");
        await dealer.MakeOrganisationAsync(runsScripts ? $"Elektro Noord {Environment.ProcessId}" : $"Huishoudhal Zuidpoort {Environment.ProcessId}");
        Assert.EndsWith("/register/details", dealer.Page.Url, StringComparison.Ordinal);
        await dealer.CheckAsync($"{story}-details");
        await dealer.FillInDetailsAsync("Jan", "Janssens", Password);
        Assert.Equal("/", new Uri(dealer.Page.Url).AbsolutePath);
        await dealer.CheckAsync($"{story}-welcome");

        await dealer.GoAsync("/service");
        await dealer.CheckAsync($"{story}-service");
        await dealer.GoAsync("/requests/new/repair");
        await dealer.CheckAsync($"{story}-repair-empty");
        await FillInRepairAsync(dealer.Page, runsScripts);
        await dealer.CheckAsync($"{story}-repair-filled");
        await dealer.SendAsync();
        var number = new Uri(dealer.Page.Url).Segments[^1];
        Assert.Matches(@"^\d{4}-\d{6}$", number);
        Assert.Contains("foto.jpg", await dealer.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await dealer.CheckAsync($"{story}-case-filed");
        await portal.Mail.WaitForAsync(address, $"Uw verzoek is ontvangen: case {number}");

        await ReportAsync(number, "received", -30, "applied");
        await ReportAsync(number, "appointmentScheduled", -20, "applied", "2027-03-02T14:00:00+01:00");
        await ReportAsync(number, "completed", -10, "applied");
        await ReportAsync(number, "received", -25, "late");
        await ReportAsync(number, "completed", -5, "unchanged");
        await portal.SettleAsync();

        Assert.Equal(4, portal.Mail.To(address, number).Count);
        await dealer.GoAsync("/cases");
        await dealer.CheckAsync($"{story}-cases");
        await dealer.Page.LeaveAsync(() => dealer.Page.Locator("a.row-link").First.ClickAsync());
        Assert.Equal(3, await dealer.Page.Locator(".stepper .step--done").CountAsync());
        Assert.Contains("2 maart 2027 (14:00u)", await dealer.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await dealer.CheckAsync($"{story}-case-done");
    }

    [Fact]
    public async Task A_colleague_asks_access_and_gets_in_once_the_administrator_agrees()
    {
        await using var colleague = await browser.OpenAsync(portal.Address);
        var address = Acts.NewAddress("alfa.example");
        await colleague.ProveAddressAsync(portal.Mail, address);
        await colleague.CheckAsync("join-suggestions");
        await colleague.Page.LeaveAsync(() => colleague.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Kies") }).First.ClickAsync());
        await colleague.FillInDetailsAsync("Nele", "Nieuw", Password);
        Assert.Equal("/register/pending", new Uri(colleague.Page.Url).AbsolutePath);
        await colleague.CheckAsync("join-pending");
        var asked = await portal.Mail.WaitForAsync("beheerder@alfa.example", "Nele");
        Assert.Contains("/account/users", asked.TextBody, StringComparison.Ordinal);

        await colleague.SignInAsync(address, Password);
        Assert.Equal("/register/pending", new Uri(colleague.Page.Url).AbsolutePath);

        await using var administrator = await browser.OpenAsync(portal.Address);
        await administrator.SignInAsync("beheerder@alfa.example");
        await administrator.GoAsync("/account/users");
        await administrator.CheckAsync("join-users");
        var pending = administrator.Page.Locator("tr, li, .card").Filter(new() { HasText = address }).Last;
        await administrator.Page.LeaveAsync(() => pending.GetByRole(AriaRole.Button, new() { NameRegex = new("^Goedkeuren") }).ClickAsync());
        await administrator.CheckAsync("join-approved");

        await portal.SettleAsync();
        Assert.NotEmpty(portal.Mail.To(address));
        await colleague.SignInAsync(address, Password);
        Assert.Equal("/", new Uri(colleague.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_over_the_mailed_link()
    {
        await using var somebody = await browser.OpenAsync(portal.Address);
        var address = Acts.NewAddress($"vergeten{Environment.ProcessId}.example");
        await somebody.ProveAddressAsync(portal.Mail, address);
        await somebody.MakeOrganisationAsync($"Vergeetachtige Lampenwinkel {Environment.ProcessId}");
        await somebody.FillInDetailsAsync("Ver", "Geten", Password);
        await somebody.Context.ClearCookiesAsync();

        await somebody.GoAsync("/forgot-password");
        await somebody.CheckAsync("forgot");
        await somebody.Page.FillAsync("[name='Input.Email']", address);
        await somebody.SendAsync();
        var mail = await portal.Mail.WaitForAsync(address, "wachtwoord");
        var link = System.Text.RegularExpressions.Regex.Match(mail.TextBody!, @"https?://\S*/reset-password\S+").Value;
        await somebody.Page.GotoAsync(link);
        await somebody.CheckAsync("reset");
        await somebody.Page.FillAsync("[name='Input.Password']", "Rode-step-op-zolder");
        await somebody.Page.FillAsync("[name='Input.ConfirmPassword']", "Rode-step-op-zolder");
        await somebody.SendAsync();

        await somebody.SignInAsync(address, "Rode-step-op-zolder");
        Assert.Equal("/", new Uri(somebody.Page.Url).AbsolutePath);
        await somebody.Context.ClearCookiesAsync();
        var again = await somebody.Page.GotoAsync(link);
        Assert.True(again!.Status is 200 or 400);
        await somebody.SignInAsync(address, Password);
        Assert.Contains("/login", somebody.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_too_early_says_what_is_missing_and_takes_you_there()
    {
        await using var dealer = await browser.OpenAsync(portal.Address);
        await dealer.SignInAsync("medewerker@alfa.example");
        await dealer.GoAsync("/requests/new/repair");
        await dealer.Page.FillAsync("[name='Answers[defectDescription]']", "De trommel draait niet meer rond.");

        await dealer.Page.Locator("main form .btn-primary").First.ClickAsync();

        var summary = dealer.Page.Locator(".error-summary");
        await Assertions.Expect(summary).ToBeVisibleAsync();
        await dealer.CheckAsync("repair-errors");
        await summary.Locator("a").First.ClickAsync();
        Assert.Equal("Answers[modelCode]", await dealer.Page.EvaluateAsync<string>("() => document.activeElement.name"));
        Assert.Equal("De trommel draait niet meer rond.", await dealer.Page.InputValueAsync("[name='Answers[defectDescription]']"));
    }

    private static async Task FillInRepairAsync(IPage page, bool runsScripts)
    {
        if (runsScripts)
        {
            // By keyboard: type a part, go down the list, take it.
            await page.Locator("[name='Answers[modelCode]']").PressSequentiallyAsync("ww81");
            await page.Locator("[role=option]").First.WaitForAsync();
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("WW81J5446MA/EN", await page.InputValueAsync("[name='Answers[modelCode]']"));
            await Assertions.Expect(page.Locator("[data-field='serviceType']")).ToContainTextAsync("In Home");
        }
        else
        {
            await page.FillAsync("[name='Answers[modelCode]']", "WW81J5446MA/EN");
        }

        await page.FillAsync("[name='Answers[serialNumber]']", "0B4X5AAB123456Z");
        await page.Locator("[name='Answers[sold]'][value=true]").CheckAsync(new() { Force = true });
        await page.Locator("[name='Answers[deviceLocation]'][value=endUser]").CheckAsync(new() { Force = true });
        await page.FillAsync("[name='Answers[purchaseDate]']", "2026-01-15");
        await page.SetInputFilesAsync("[name='Answers[proofOfPurchase]']", Photo("bon.jpg"));
        await page.FillAsync("[name='Answers[endUserName]']", "Maria Peeters");
        await page.FillAsync("[name='Answers[endUserStreet]']", "Lange Leemstraat 44");
        await page.FillAsync("[name='Answers[endUserPostalCode]']", "2018");
        await page.FillAsync("[name='Answers[endUserCity]']", "Antwerpen");
        await page.FillAsync("[name='Answers[endUserPhone]']", "0470 12 34 56");
        await page.FillAsync("[name='Answers[defectDescription]']", "De trommel draait niet meer rond en de machine piept.");
        await page.SetInputFilesAsync("[name='Answers[attachments]']", [Photo("foto.jpg"), Photo("foto2.jpg")]);
        await page.FillAsync("[name='Answers[dealerReference]']", "STORY-1");
        await page.Locator("input[type=checkbox][name='Answers[notifyByEmail]']").CheckAsync();
        await page.Locator("input[type=checkbox][name='Answers[confirmed]']").CheckAsync();
    }

    private static FilePayload Photo(string name) =>
        new() { Name = name, MimeType = "image/jpeg", Buffer = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9] };

    private async Task ReportAsync(string number, string status, int minutes, string result, string? appointment = null)
    {
        using var partner = portal.Partner("demo-partner-key");
        var at = portal.Clock.GetUtcNow().AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var answer = await partner.PostJsonAsync("/api/v1/service-updates", new[] { new { caseNumber = number, status, at, appointment, externalId = Guid.NewGuid().ToString() } });
        Assert.Equal(result, answer.Json()[0].GetProperty("result").GetString());
    }
}
