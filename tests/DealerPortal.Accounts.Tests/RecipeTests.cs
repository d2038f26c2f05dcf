using DealerPortal.Accounts.Roles;
using DealerPortal.Platform.Recipes;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Accounts.Tests;

public sealed class RecipeTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Permission_that_no_module_declares_is_an_error_with_its_line()
    {
        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(portal, """
            {"steps": [
              {"step": "roles", "roles": [{"name": "Typist", "permissions": ["cases.vieuw-all"]}]}
            ]}
            """));

        Assert.Contains("cases.vieuw-all", refused.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_of_a_recipe_is_made_once_and_keeps_what_they_changed()
    {
        const string recipe = """
            {"steps": [
              {"step": "roles", "roles": [{"name": "Visitor", "permissions": []}]},
              {"step": "accounts", "password": "vier paarse olifanten", "accounts": [
                {"email": "once@winkel.example", "firstName": "Jan", "lastName": "Peeters", "language": "nl", "country": "BE", "roles": ["Visitor"]}]}
            ]}
            """;

        await RunAsync(portal, recipe);
        await portal.WithDatabaseAsync(async db =>
        {
            (await db.Set<Account>().SingleAsync(account => account.Email == "once@winkel.example")).ChangeProfile("Johan", "Peeters", "", keepMeInformed: false);
            return await db.SaveChangesAsync();
        });
        await RunAsync(portal, recipe);

        var account = await portal.WithDatabaseAsync(db => db.Set<Account>().AsNoTracking().Include(found => found.Roles).SingleAsync(found => found.Email == "once@winkel.example"));
        Assert.Equal("Johan", account.FirstName);
        Assert.Single(account.Roles);
    }

    [Theory]
    [InlineData("""{"step": "accounts", "password": "vier paarse olifanten", "accounts": [{"email": "a@winkel.example", "firstName": "A", "lastName": "B", "language": "nl", "country": "BE", "roles": ["NoSuchRole"]}]}""", "NoSuchRole")]
    [InlineData("""{"step": "accounts", "password": "kort", "accounts": [{"email": "b@winkel.example", "firstName": "A", "lastName": "B", "language": "nl", "country": "BE"}]}""", "Password")]
    [InlineData("""{"step": "accounts", "password": "vier paarse olifanten", "accounts": [{"email": "c@winkel.example", "naam": "A"}]}""", "naam")]
    [InlineData("""{"step": "api-keys", "keys": [{"key": "k", "name": "K", "scopes": ["cases"], "organisation": "nowhere.example"}]}""", "nowhere.example")]
    [InlineData("""{"step": "first-administrator", "role": "Nobody"}""", "Nobody")]
    public async Task Faulty_step_says_what_is_wrong(string step, string word)
    {
        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(portal, $$"""{"steps": [{{step}}]}"""));

        Assert.Contains(word, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_administrator_comes_from_the_settings_and_is_asked_for_plainly()
    {
        const string recipe = """{"steps": [{"step": "roles", "roles": [{"name": "Owner", "permissions": []}]}, {"step": "first-administrator", "role": "Owner"}]}""";
        await using var with = await PortalApp.StartAsync(("Portal:AdminEmail", "chef@winkel.example"), ("Portal:AdminPassword", "vier paarse olifanten"));

        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(portal, recipe));
        await RunAsync(with, recipe);
        await RunAsync(with, recipe);

        Assert.Contains("Portal__AdminEmail", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await with.WithDatabaseAsync(db => db.Set<Account>().CountAsync(account => account.Roles.Any(held => db.Set<Role>().Any(role => role.Id == held.RoleId && role.Name == "Owner")))));
        using var session = await with.SignedInAsync("chef@winkel.example", "vier paarse olifanten");
    }

    private static async Task RunAsync(PortalApp portal, string recipe)
    {
        var file = Path.Combine(portal.DataPath, $"{Guid.NewGuid():N}.recipe.json");
        await File.WriteAllTextAsync(file, recipe);
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, CancellationToken.None);
    }
}
