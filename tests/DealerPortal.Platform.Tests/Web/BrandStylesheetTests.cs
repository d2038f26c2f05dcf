using DealerPortal.Platform.Settings;
using DealerPortal.Platform.Web;

namespace DealerPortal.Platform.Tests.Web;

public sealed class BrandStylesheetTests
{
    [Fact]
    public void Brand_sets_tokens_for_light_and_dark()
    {
        var site = With("brand", "#7a1f5c", "#e7a9d3");

        Assert.Equal(":root { --brand: light-dark(#7a1f5c, #e7a9d3); }\n", BrandStylesheet.Of(site));
        Assert.StartsWith("/brand.css?v=", BrandStylesheet.AddressOf(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Brand_without_tokens_loads_no_stylesheet() => Assert.Null(BrandStylesheet.AddressOf(new SiteSettings()));

    [Theory]
    [InlineData("radius", "0; } body { display: none")]
    [InlineData("brand", "url(https://elsewhere.example/pixel)")]
    [InlineData("brand", "red /* open")]
    [InlineData("brand:red;--x", "red")]
    public void Value_that_is_more_than_a_value_is_left_out(string name, string value) => Assert.Equal("", BrandStylesheet.Of(With(name, value)));

    private static SiteSettings With(string name, params string[] values) => new() { Tokens = new Dictionary<string, IReadOnlyList<string>> { [name] = values } };
}
