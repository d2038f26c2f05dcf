using Microsoft.Playwright;
using Xunit.Sdk;

namespace DealerPortal.Testing.Tests;

public sealed class ChromiumSessionTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Sound = """<!doctype html><html lang="nl"><head><title>Goed</title></head><body><main><h1>Goed</h1><p id="by">without script</p></main></body></html>""";

    [Fact]
    public async Task Sound_page_passes()
    {
        await using var session = await browser.OpenAsync(new Uri("http://localhost"));
        await session.Page.SetContentAsync(Sound);

        await session.CheckAsync("sound");
    }

    [Fact]
    public async Task Page_that_a_blind_dealer_cannot_use_fails_with_the_rule_and_the_place()
    {
        await using var session = await browser.OpenAsync(new Uri("http://localhost"));
        await session.Page.SetContentAsync(Sound.Replace("<p ", "<input id='nameless'><p ", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<XunitException>(() => session.CheckAsync("nameless"));

        Assert.Contains("label (Critical)", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("#nameless", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_whose_console_complains_fails_once()
    {
        await using var session = await browser.OpenAsync(new Uri("http://localhost"));
        await session.Page.SetContentAsync(Sound);
        await session.Page.EvaluateAsync("() => { console.error('lost'); setTimeout(() => { throw new Error('thrown') }, 0); }");
        await session.Page.WaitForTimeoutAsync(100);

        var failure = await Assert.ThrowsAsync<XunitException>(() => session.CheckAsync("noisy"));

        Assert.Contains("error: lost", failure.Message, StringComparison.Ordinal);
        Assert.Contains("script: ", failure.Message, StringComparison.Ordinal);
        await session.CheckAsync("quiet again");
    }

    [Theory]
    [InlineData(true, "with script")]
    [InlineData(false, "without script")]
    public async Task Scripts_of_a_page_run_only_where_they_are_turned_on_and_both_kinds_can_be_checked(bool runsScripts, string expected)
    {
        await using var session = await browser.OpenAsync(new Uri("http://localhost"), runsScripts);
        await session.Page.SetContentAsync(Sound.Replace("</body>", "<script>document.getElementById('by').textContent = 'with script'</script></body>", StringComparison.Ordinal));

        await Assertions.Expect(session.Page.Locator("#by")).ToHaveTextAsync(expected);
        await session.CheckAsync("scripts");
    }
}
