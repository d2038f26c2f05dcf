using System.Reflection;
using Microsoft.Playwright;
using Xunit;

namespace DealerPortal.Testing;

/// <summary>One Chromium for the tests of an assembly; each test opens a session of its own in it.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // The driver is run from where the package lies instead of a copy in every test folder.
        if (Environment.GetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH") is null)
            Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", DriverPackage());

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable(),
            // Chromium's own sandbox does not start for root and in containers; the pages are our own.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A person with a browser of their own: no cookies yet.</summary>
    /// <param name="address">Of the portal; paths are relative to it.</param>
    /// <param name="runsScripts">False for a browser whose scripts are turned off.</param>
    /// <param name="locale">The browser's language.</param>
    /// <param name="width">Of the window in CSS pixels: 360 for a phone, 1280 for a desk.</param>
    public async Task<ChromiumSession> OpenAsync(Uri address, bool runsScripts = true, string locale = "nl-BE", int width = 1280)
    {
        ArgumentNullException.ThrowIfNull(address);
        var browser = _browser ?? throw new InvalidOperationException("The browser was not started.");

        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = runsScripts,
            Locale = locale,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new ChromiumSession(context, await context.NewPageAsync(), runsScripts);
    }

    private static string DriverPackage() =>
        typeof(ChromiumBrowser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "PlaywrightPackage").Value!;

    /// <summary>What <c>./portal test</c> found, or the first Chromium on the path.</summary>
    private static string Executable()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") is { Length: > 0 } named)
            return named;

        string[] names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium on the path; ./portal test installs one, PORTAL_CHROMIUM names another.");
    }
}
