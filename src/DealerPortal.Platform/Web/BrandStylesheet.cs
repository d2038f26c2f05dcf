using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DealerPortal.Platform.Web;

/// <summary>The design tokens a brand sets otherwise, as a stylesheet that follows the theme's own.</summary>
public static partial class BrandStylesheet
{
    private const string Path = "/brand.css";

    /// <summary>Where the stylesheet is, with its version; null where the brand keeps the theme's tokens.</summary>
    public static string? AddressOf(SiteSettings site)
    {
        var css = Of(site);
        return css.Length == 0 ? null : $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)).AsSpan(0, 6))}";
    }

    internal static string Of(SiteSettings site)
    {
        var declarations = site.Tokens.Where(token => TokenName().IsMatch(token.Key) && token.Value is { Count: 1 or 2 } values && values.All(value => TokenValue().IsMatch(value)))
            .Select(token => $"--{token.Key}: {(token.Value.Count == 2 ? $"light-dark({token.Value[0]}, {token.Value[1]})" : token.Value[0])};")
            .ToList();
        return declarations.Count == 0 ? "" : $":root {{ {string.Join(' ', declarations)} }}\n";
    }

    internal static void MapBrandStylesheet(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, (HttpContext http, ISettings settings) =>
        {
            // Its address changes with its content.
            http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
            return Results.Text(Of(settings.Get<SiteSettings>()), "text/css", Encoding.UTF8);
        }).AllowAnonymous().ExcludeFromDescription();

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex TokenName();

    // A value only: nothing that ends the declaration, opens a comment or fetches from elsewhere.
    [GeneratedRegex("""^(?!.*url\()(?!.*/\*)[\w#%.,()"' /+-]{1,200}$""", RegexOptions.IgnoreCase)]
    private static partial Regex TokenValue();
}
