using DealerPortal.Catalogue.Contracts;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DealerPortal.Forms.Tests.Browser;

/// <summary>Request forms in Chromium: what the script adds to a form that works without it.</summary>
public sealed class RequestFormTests(PortalApp portal, ChromiumBrowser chromium) : IClassFixture<PortalApp>, IClassFixture<ChromiumBrowser>
{
    private static readonly FilePayload Photo = new() { Name = "foto.png", MimeType = "image/png", Buffer = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0] };
    private static readonly FilePayload Receipt = new() { Name = "bon.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n"u8.ToArray() };

    [Theory]
    [InlineData("repair")]
    [InlineData("accessory")]
    [InlineData("return")]
    [InlineData("pickup")]
    [InlineData("technical-question")]
    [InlineData("contact")]
    [InlineData("credit-question")]
    public async Task Every_form_is_accessible_fresh_and_refused(string form)
    {
        await using var dealer = await OpenAsync("/requests/new/" + form);
        await dealer.CheckAsync(form);

        await SendAsync(dealer);

        Assert.True(await dealer.Page.Locator(".error-summary").IsVisibleAsync());
        await dealer.CheckAsync(form + "-refused");
    }

    [Fact]
    public async Task Model_is_found_and_chosen_by_keyboard_and_fills_the_service_type()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");
        var model = Answer(dealer, "modelCode");

        await model.PressSequentiallyAsync("ms2");
        await dealer.Page.Locator(".combobox-option").WaitForAsync();
        await dealer.CheckAsync("repair-lookup");
        Assert.Equal("1 resultaat", await dealer.Page.Locator("[data-field=modelCode] [role=status]").TextContentAsync());
        await model.PressAsync("ArrowDown");
        await model.PressAsync("Enter");

        Assert.Equal("MS23K3513AK/EN", await model.InputValueAsync());
        Assert.Equal("false", await model.GetAttributeAsync("aria-expanded"));
        Assert.Equal("Pick Up: enkel bij de dealer", await dealer.Page.Locator("[data-derived]").TextContentAsync());
        Assert.True(await Choice(dealer, "deviceLocation", "dealer").IsCheckedAsync());
        Assert.True(await Choice(dealer, "deviceLocation", "endUser").IsDisabledAsync());
    }

    [Fact]
    public async Task Typing_the_whole_code_is_enough()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");

        await Answer(dealer, "modelCode").FillAsync("ww81j5446ma en");
        await Answer(dealer, "serialNumber").FocusAsync();
        await dealer.Page.GetByText("In Home: bij de dealer").WaitForAsync();

        Assert.Equal("WW81J5446MA/EN", await Answer(dealer, "modelCode").InputValueAsync());
        Assert.False(await Field(dealer, "modelUnknown").IsVisibleAsync());
    }

    [Fact]
    public async Task Unknown_code_is_said_once_it_was_typed()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");

        await Answer(dealer, "modelCode").PressSequentiallyAsync("xx99");
        Assert.False(await Field(dealer, "modelUnknown").IsVisibleAsync());
        await Answer(dealer, "serialNumber").FocusAsync();

        await Field(dealer, "modelUnknown").WaitForAsync();
    }

    [Fact]
    public async Task Questions_come_and_go_with_the_answers_before_them()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");
        Assert.False(await Field(dealer, "purchaseDate").IsVisibleAsync());
        Assert.False(await dealer.Page.Locator("#section-endUser").IsVisibleAsync());

        await Choice(dealer, "sold", "true").CheckAsync();
        await Choice(dealer, "deviceLocation", "endUser").CheckAsync();
        Assert.True(await Field(dealer, "purchaseDate").IsVisibleAsync());
        Assert.False(await Field(dealer, "endUserName").Locator(".optional").IsVisibleAsync());

        await Choice(dealer, "sold", "false").CheckAsync();
        Assert.False(await Field(dealer, "purchaseDate").IsVisibleAsync());
        Assert.False(await dealer.Page.Locator("#section-endUser").IsVisibleAsync());
        Assert.True(await Choice(dealer, "deviceLocation", "dealer").IsCheckedAsync());

        await Answer(dealer, "noSerialNumber").CheckAsync();
        Assert.False(await Field(dealer, "serialNumber").IsVisibleAsync());
        Assert.True(await Field(dealer, "noSerialReason").IsVisibleAsync());
    }

    [Fact]
    public async Task Field_says_what_is_wrong_when_it_is_left_and_falls_silent_when_it_is_right()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");
        var defect = Answer(dealer, "defectDescription");

        await defect.PressSequentiallyAsync("kapot");
        Assert.Equal(0, await Field(dealer, "defectDescription").Locator(".field-error").CountAsync());
        await defect.BlurAsync();
        Assert.Equal("Beschrijf het defect met minstens 10 tekens.", await Field(dealer, "defectDescription").Locator(".field-error").TextContentAsync());
        Assert.Equal("true", await defect.GetAttributeAsync("aria-invalid"));

        await defect.PressSequentiallyAsync(", trommel vast");
        Assert.Equal(0, await Field(dealer, "defectDescription").Locator(".field-error").CountAsync());
    }

    [Fact]
    public async Task Calendar_greys_weekends_and_holidays_and_is_used_by_keyboard()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");
        var year = portal.Clock.GetUtcNow().Year + 1;

        await Answer(dealer, "preferredDate").FillAsync($"{year}-12-24");
        await dealer.Page.GetByRole(AriaRole.Button, new() { Name = "Kalender openen" }).PressAsync("Enter");
        await Day(dealer, $"{year}-12-25").WaitForAsync();
        await dealer.CheckAsync("repair-calendar");
        Assert.Equal("true", await Day(dealer, $"{year}-12-25").GetAttributeAsync("aria-disabled"));
        Assert.Equal("Kerstmis", await Day(dealer, $"{year}-12-25").GetAttributeAsync("title"));
        Assert.Equal("true", await Day(dealer, FirstSaturday(year)).GetAttributeAsync("aria-disabled"));

        await dealer.Page.Keyboard.PressAsync("ArrowRight");
        await dealer.Page.Keyboard.PressAsync("Enter");
        Assert.True(await dealer.Page.GetByRole(AriaRole.Dialog).IsVisibleAsync());
        await dealer.Page.Keyboard.PressAsync("Escape");

        Assert.Equal($"{year}-12-24", await Answer(dealer, "preferredDate").InputValueAsync());
        Assert.False(await dealer.Page.GetByRole(AriaRole.Dialog).IsVisibleAsync());
    }

    [Fact]
    public async Task Holiday_that_was_typed_is_refused_by_name()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");

        // A weekday in any year, and the calendar of next year is there from the start.
        var ascension = portal.Services.GetRequiredService<IHolidays>().Of("BE", portal.Clock.GetUtcNow().Year + 1).Single(holiday => holiday.Key == "Ascension").Date;
        await Answer(dealer, "preferredDate").FillAsync(ascension.ToString("yyyy-MM-dd"));
        await Answer(dealer, "dealerReference").FocusAsync();

        await Field(dealer, "preferredDate").Locator(".field-error", new() { HasText = "Hemelvaartsdag" }).WaitForAsync();
    }

    [Fact]
    public async Task Files_are_listed_and_can_be_removed_before_sending()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");
        var names = Field(dealer, "attachments").Locator(".upload-name");

        await Answer(dealer, "attachments").SetInputFilesAsync(Photo);
        await Answer(dealer, "attachments").SetInputFilesAsync(Receipt);
        Assert.Equal(["foto.png", "bon.pdf"], await names.AllTextContentsAsync());
        await dealer.Page.GetByRole(AriaRole.Button, new() { Name = "Verwijder foto.png" }).ClickAsync();

        Assert.Equal(["bon.pdf"], await names.AllTextContentsAsync());
        Assert.Equal("1", await Answer(dealer, "attachments").EvaluateAsync<string>("input => String(input.files.length)"));
    }

    [Fact]
    public async Task File_of_another_kind_is_refused_before_it_is_sent()
    {
        await using var dealer = await OpenAsync("/requests/new/repair");

        await Answer(dealer, "attachments").SetInputFilesAsync(new FilePayload { Name = "lijst.exe", MimeType = "application/x-msdownload", Buffer = [0x4D, 0x5A] });

        Assert.Contains("lijst.exe", await Field(dealer, "attachments").Locator(".field-error").TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Equal(0, await Field(dealer, "attachments").Locator(".upload-name").CountAsync());
    }

    [Fact]
    public async Task Side_shows_which_sections_are_done()
    {
        await using var dealer = await OpenAsync("/requests/new/contact");
        var section = dealer.Page.Locator("[data-rail-section=question]");
        Assert.Equal("(nog niet volledig)", await section.Locator("[data-rail-state]").TextContentAsync());

        await Choice(dealer, "topic", "portal").CheckAsync();
        await Answer(dealer, "question").FillAsync("Hoe voeg ik een collega toe?");

        Assert.Equal("(volledig)", await section.Locator("[data-rail-state]").TextContentAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Repair_is_filed_with_and_without_script(bool runsScripts)
    {
        await using var dealer = await OpenAsync("/requests/new/repair", runsScripts);

        await Answer(dealer, "modelCode").FillAsync("WW81J5446MA/EN");
        await Answer(dealer, "serialNumber").FillAsync("0B4X5AAB123456Z");
        await Choice(dealer, "sold", "true").CheckAsync();
        await Choice(dealer, "deviceLocation", "endUser").CheckAsync();
        await Answer(dealer, "purchaseDate").FillAsync("2026-01-15");
        await Answer(dealer, "proofOfPurchase").SetInputFilesAsync(Receipt);
        await Answer(dealer, "attachments").SetInputFilesAsync([Photo, Receipt]);
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["endUserName"] = "Jan Peeters", ["endUserStreet"] = "Meir 1", ["endUserPostalCode"] = "2000", ["endUserCity"] = "Antwerpen", ["endUserPhone"] = "0470 12 34 56",
            ["defectDescription"] = "Trommel draait niet meer rond.", ["dealerReference"] = $"R-{Guid.NewGuid():N}"[..12],
        })
            await Answer(dealer, key).FillAsync(value);
        await Answer(dealer, "confirmed").CheckAsync();
        await SendAsync(dealer);
        await dealer.Page.WaitForURLAsync("**/cases/*");

        Assert.Contains("Jan Peeters", await dealer.Page.Locator("main").TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Equal(3, await dealer.Page.Locator("main a[href^='/files/']").CountAsync());
    }

    [Fact]
    public async Task Without_script_everything_stands_there_and_says_when_it_applies()
    {
        await using var dealer = await OpenAsync("/requests/new/repair", runsScripts: false);

        Assert.True(await Field(dealer, "purchaseDate").IsVisibleAsync());
        Assert.True(await Field(dealer, "endUserName").IsVisibleAsync());
        Assert.True(await dealer.Page.GetByText("Alleen als het apparaat verkocht is.").First.IsVisibleAsync());
        Assert.False(await Field(dealer, "modelUnknown").IsVisibleAsync());
    }

    private async Task<ChromiumSession> OpenAsync(string path, bool runsScripts = true)
    {
        var session = await chromium.OpenAsync(portal.Address, runsScripts);
        await session.GoAsync("/login");
        await session.Page.Locator("[name='Input.Email']").FillAsync("medewerker@alfa.example");
        await session.Page.Locator("[name='Input.Password']").FillAsync(PortalApp.DemoPassword);
        await session.Page.Locator("[name='Input.Password']").PressAsync("Enter");
        await session.Page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
        await session.GoAsync(path);
        return session;
    }

    private static Task SendAsync(ChromiumSession session) => session.Page.Locator("form[data-form] button[type=submit]").ClickAsync();

    private static ILocator Answer(ChromiumSession session, string key) => session.Page.Locator($"[name='Answers[{key}]']");

    private static ILocator Choice(ChromiumSession session, string key, string value) => session.Page.Locator($"[name='Answers[{key}]'][value='{value}']");

    private static ILocator Field(ChromiumSession session, string key) => session.Page.Locator($"[data-field='{key}']");

    private static ILocator Day(ChromiumSession session, string day) => session.Page.Locator($"[data-day='{day}']");

    private static string FirstSaturday(int year)
    {
        var day = new DateOnly(year, 12, 1);
        while (day.DayOfWeek != DayOfWeek.Saturday)
            day = day.AddDays(1);
        return day.ToString("yyyy-MM-dd");
    }
}
