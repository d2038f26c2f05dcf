using System.Net;
using DealerPortal.Platform.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Testing.Tests;

public sealed class PortalAppTests
{
    [Fact]
    public async Task Portal_is_ready_with_its_stylesheet_and_the_demo_recipe()
    {
        await using var portal = await PortalApp.StartAsync();
        using var visitor = portal.Visitor();

        (await visitor.GetAsync("/health/ready")).Expect(HttpStatusCode.OK);
        (await visitor.GetAsync("/app/site.css")).Expect(HttpStatusCode.OK);
        Assert.Equal("Dealer Portal", portal.Services.GetRequiredService<ISettings>().Get<SiteSettings>().BrandName);
    }

    [Fact]
    public async Task Portals_side_by_side_share_nothing()
    {
        await using var first = await PortalApp.StartAsync();
        await using var second = await PortalApp.StartAsync();

        first.Clock.Advance(TimeSpan.FromDays(1));

        Assert.NotEqual(first.DataPath, second.DataPath);
        Assert.NotEqual(first.Address, second.Address);
        Assert.True(first.Clock.GetUtcNow() - second.Clock.GetUtcNow() > TimeSpan.FromHours(23));
        Assert.Same(first.Clock, first.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public async Task Portal_comes_back_on_its_data_and_address_after_a_restart()
    {
        await using var portal = await PortalApp.StartAsync();
        var (address, data) = (portal.Address, portal.DataPath);

        await portal.RestartAsync();

        using var visitor = portal.Visitor();
        (await visitor.GetAsync("/health/ready")).Expect(HttpStatusCode.OK);
        Assert.Equal((address, data), (portal.Address, portal.DataPath));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_portal_that_was_disposed()
    {
        var portal = await PortalApp.StartAsync();
        var data = portal.DataPath;

        await portal.DisposeAsync();

        Assert.False(Directory.Exists(data));
    }
}
