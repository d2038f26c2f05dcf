using DealerPortal.Testing;

namespace DealerPortal.Stories.Tests;

/// <summary>Every page a dealer sees: readable by all, in four languages, at every width, by keyboard.</summary>
public sealed class EveryPageTests(PortalApp portal, ChromiumBrowser browser)
{
    private static readonly string[] Open = ["/login", "/register", "/forgot-password"];

    private static readonly string[] SignedIn =
    [
        "/", "/service", "/cases", "/cases?q=bestaatniet", "/cases/2021-000001", "/account", "/account/security", "/account/users", "/account/organisation",
        "/requests/new/repair", "/requests/new/accessory", "/requests/new/return", "/requests/new/pickup", "/requests/new/technical-question", "/requests/new/contact", "/requests/new/credit-question",
    ];

    [Theory]
    [InlineData("nl-BE")]
    [InlineData("fr-BE")]
    [InlineData("de-BE")]
    [InlineData("en-GB")]
    public async Task Every_page_is_accessible_in_each_language_and_fits_a_small_phone(string locale)
    {
        await using var session = await browser.OpenAsync(portal.Address, locale: locale);
        foreach (var path in Open)
            await CheckAsync(session, path, locale);

        await session.SignInAsync("beheerder@alfa.example");
        // The account's language comes before the browser's.
        await SpeakAsync(session, locale[..2]);
        try
        {
            foreach (var path in SignedIn)
                await CheckAsync(session, path, locale);
        }
        finally
        {
            await SpeakAsync(session, "nl");
        }
    }

    [Fact]
    public async Task Every_page_is_accessible_in_the_dark()
    {
        await using var session = await browser.OpenAsync(portal.Address);
        await session.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        await session.SignInAsync("beheerder@alfa.example");

        foreach (var path in SignedIn)
        {
            await session.GoAsync(path);
            await session.AssertAccessibleAsync($"dark {path}");
        }
    }

    [Fact]
    public async Task A_case_is_found_and_opened_by_keyboard_alone()
    {
        await using var session = await browser.OpenAsync(portal.Address);
        var page = session.Page;
        await session.GoAsync("/login");
        await FocusAsync(page, "[name='Input.Email']");
        await page.Keyboard.TypeAsync("beheerder@alfa.example");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(PortalApp.DemoPassword);
        await page.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));

        await session.GoAsync("/cases");
        await FocusAsync(page, "#q");
        await page.Keyboard.TypeAsync("RFG23UERS1 21-");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("2021-000001");
        await page.Keyboard.PressAsync("Enter");
        await Microsoft.Playwright.Assertions.Expect(page.Locator(".result-count")).ToHaveTextAsync("Er is 1 resultaat gevonden.");
        await FocusAsync(page, "a.row-link");
        await page.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));

        Assert.EndsWith("/cases/2021-000001", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_change_the_list_without_loading_the_page_and_the_address_keeps_them()
    {
        await using var session = await browser.OpenAsync(portal.Address);
        await session.SignInAsync("beheerder@alfa.example");
        await session.GoAsync("/cases");
        await session.Page.EvaluateAsync("() => { window.stillHere = true }");

        await session.Page.SelectOptionAsync("#kind", "pickup");
        await Microsoft.Playwright.Assertions.Expect(session.Page.Locator(".chip").First).ToContainTextAsync("Witgoed ophaalformulier");

        Assert.True(await session.Page.EvaluateAsync<bool>("() => window.stillHere === true"));
        Assert.Contains("kind=pickup", session.Page.Url, StringComparison.Ordinal);
        session.AssertNoComplaints("filtered cases");
    }

    private static async Task CheckAsync(ChromiumSession session, string path, string locale)
    {
        var answer = await session.GoAsync(path);
        Assert.True(answer.Ok, $"{path} answered {answer.Status}");
        Assert.Equal(locale[..2], await session.Page.GetAttributeAsync("html", "lang"));
        await session.CheckAsync($"{locale} {path}".Replace('/', '_').Replace('?', '_'));
        await session.AssertFitsAsync($"{locale} {path}", 320);
        await session.Page.SetViewportSizeAsync(1280, 800);
    }

    private static async Task SpeakAsync(ChromiumSession session, string language)
    {
        await session.GoAsync("/account");
        await session.Page.SelectOptionAsync("[name='Input.Language']", language);
        await session.SendAsync();
    }

    /// <summary>Presses Tab until the element has the focus.</summary>
    private static async Task FocusAsync(Microsoft.Playwright.IPage page, string selector)
    {
        for (var step = 0; step < 60; step++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never reaches {selector} on {page.Url}.");
    }
}
