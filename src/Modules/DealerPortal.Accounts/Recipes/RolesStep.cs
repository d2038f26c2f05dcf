using DealerPortal.Accounts.Roles;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;
using DealerPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Accounts.Recipes;

/// <summary><c>{"step": "roles", "roles": [{"name": "Agent", "permissions": ["cases.view-all"]}]}</c>: what each role may do, in full.</summary>
internal sealed class RolesStep(PortalDbContext db, IEnumerable<Permission> declared) : IRecipeStep
{
    public string Name => "roles";

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var names = declared.Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, permissions) in context.Read<IReadOnlyList<RoleData>>("roles"))
        {
            if (permissions.FirstOrDefault(permission => !names.Contains(permission)) is { } unknown)
                throw new RecipeException($"Role {name} is granted \"{unknown}\", a permission that no module declares.");

            var role = await db.Set<Role>().SingleOrDefaultAsync(known => known.Name == name, cancellationToken) ?? db.Add(new Role { Name = name }).Entity;
            role.Allow(permissions);
        }
    }

    private sealed record RoleData(string Name, IReadOnlyList<string> Permissions);
}
