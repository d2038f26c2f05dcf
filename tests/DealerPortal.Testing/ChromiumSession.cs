using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit.Sdk;

namespace DealerPortal.Testing;

/// <summary>A person in front of Chromium, with everything the page complains about collected.</summary>
public sealed class ChromiumSession : IAsyncDisposable
{
    private static readonly string? ScreenshotFolder = Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS");

    private readonly ConcurrentQueue<string> _complaints = [];

    private readonly bool _runsScripts;

    internal ChromiumSession(IBrowserContext context, IPage page, bool runsScripts)
    {
        (Context, Page, _runsScripts) = (context, page, runsScripts);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Enqueue("script: " + error);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Opens a path of the portal.</summary>
    public async Task<IResponse> GoAsync(string path) =>
        await Page.GotoAsync(path) ?? throw new XunitException($"{path} did not answer.");

    /// <summary>
    /// What every page must pass: axe finds no violation and the console holds no error or warning. With <c>PORTAL_SCREENSHOTS</c>
    /// set to a folder the page is also photographed there at three widths, light and dark. Without scripts axe can't run either;
    /// the session then checks the rest.
    /// </summary>
    /// <param name="name">Of the page in its present state, for messages and pictures, e.g. <c>register-code-wrong</c>.</param>
    public async Task CheckAsync(string name)
    {
        AssertNoComplaints(name);
        if (_runsScripts)
            await AssertAccessibleAsync(name);
        await PhotographAsync(name);
    }

    /// <summary>No violation of WCAG 2.2 A and AA or of axe's best practices, on the page as it is now.</summary>
    public async Task AssertAccessibleAsync(string name)
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        if (result.Violations.Length > 0)
            throw new XunitException($"{name} ({Page.Url}) is not accessible:{Environment.NewLine}{string.Join(Environment.NewLine, result.Violations.Select(Describe))}");
    }

    /// <summary>Nothing was logged as an error or a warning since the session began or this was last asked.</summary>
    public void AssertNoComplaints(string name)
    {
        var complaints = _complaints.ToArray();
        _complaints.Clear();
        if (complaints.Length > 0)
            throw new XunitException($"The console of {name} ({Page.Url}) is not empty:{Environment.NewLine}{string.Join(Environment.NewLine, complaints)}");
    }

    /// <summary>Forgets what was logged so far: after a page that is meant to answer 404, which Chromium reports.</summary>
    public void ForgetComplaints() => _complaints.Clear();

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private async Task PhotographAsync(string name)
    {
        if (string.IsNullOrEmpty(ScreenshotFolder))
            return;

        var size = Page.ViewportSize;
        foreach (var width in new[] { 360, 768, 1280 })
        {
            await Page.SetViewportSizeAsync(width, 800);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(ScreenshotFolder, $"{name}-{width}-{scheme}.png".ToLowerInvariant()), FullPage = true });
            }
        }

        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        if (size is not null)
            await Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static string Describe(AxeResultItem violation) =>
        $"  {violation.Id} ({violation.Impact}): {violation.Help}{string.Concat(violation.Nodes.Take(5).Select(node => $"{Environment.NewLine}    {node.Target}: {node.Html}"))}";
}
