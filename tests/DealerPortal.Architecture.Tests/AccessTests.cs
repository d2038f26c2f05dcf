using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using DealerPortal.Platform.Security;
using DealerPortal.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Architecture.Tests;

public sealed partial class AccessTests(PortalApp portal)
{
    /// <summary>What everybody may see. A page is added here on purpose or not at all.</summary>
    private static readonly string[] Anonymous =
    [
        "/account/closed",
        "/brand.css",
        "/error/{code:int}",
        "/forgot-password",
        "/health/live",
        "/health/ready",
        "/login",
        "/login/blocked",
        "/logout",
        "/openapi/{documentName}.json",
        "/preferences",
        "/register",
        "/register/details",
        "/register/organisation",
        "/register/organisation/new",
        "/register/pending",
        "/register/verify",
        "/reset-password",
    ];

    private IEnumerable<RouteEndpoint> Endpoints =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Only_pages_on_the_short_list_are_open_to_everybody()
    {
        var open = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(PathOf).Distinct();

        Assert.Equal(Anonymous, open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Everything_else_sends_a_stranger_to_sign_in()
    {
        using var stranger = portal.Visitor();
        var shown = new List<string>();

        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && Takes(endpoint, "GET")))
        {
            var page = await stranger.GetAsync(Parameter().Replace(PathOf(endpoint), "1"));
            if (page.Status != HttpStatusCode.Unauthorized && page.Location?.AbsolutePath != "/login")
                shown.Add(page.ToString());
        }

        Assert.Empty(shown);
    }

    [Fact]
    public void Every_permission_that_is_demanded_or_named_is_declared()
    {
        var demanded = Endpoints.SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>())
            .Select(data => data.Policy)
            .OfType<string>()
            .Where(policy => policy.StartsWith("permission:", StringComparison.Ordinal))
            .Select(policy => policy["permission:".Length..]);
        var named = Repository.Modules.SelectMany(module => Assembly.Load(module).GetTypes())
            .Where(type => type.Name.EndsWith("Permissions", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsLiteral && !field.Name.EndsWith("Role", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Empty(demanded.Concat(named).Except(Declared));
    }

    [Fact]
    public void Permissions_are_asked_for_by_their_constant_never_by_a_word()
    {
        var words = Repository.Files(Path.Combine(Repository.Root, "src"), ".cs", ".cshtml").Where(file => LiteralPermission().IsMatch(File.ReadAllText(file)));

        Assert.Empty(words.Select(Repository.Shown));
    }

    [Fact]
    public void Recipes_grant_only_permissions_that_exist_and_every_permission_is_granted_to_somebody()
    {
        var granted = Repository.Files(Path.Combine(Repository.Root, "recipes"), ".json").SelectMany(Granted).ToHashSet();

        Assert.Empty(granted.Except(Declared));
        // What an API allows is granted by the scopes of a key.
        Assert.Empty(Declared.Where(permission => !permission.StartsWith("api.", StringComparison.Ordinal)).Except(granted));
    }

    private HashSet<string> Declared => [.. portal.Services.GetServices<Permission>().Select(permission => permission.Name)];

    /// <summary>The members of every "permissions" or "scopes" array of a recipe, however deep.</summary>
    private static IEnumerable<string> Granted(string file)
    {
        using var recipe = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return [.. Find(recipe.RootElement)];

        static IEnumerable<string> Find(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Find),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
                property.Name is "permissions" && property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().Select(name => name.GetString()!) : Find(property.Value)),
            _ => [],
        };
    }

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool Takes(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains(method);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(\.Can\(|RequirePermission(Attribute)?\()""")]
    private static partial Regex LiteralPermission();
}
