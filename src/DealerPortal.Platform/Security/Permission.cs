using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Security;

/// <summary>Something a role may allow. Declared by the module that checks it, granted to roles by a recipe.</summary>
/// <param name="Name">Stable and lower case, e.g. <c>cases.view-all</c>.</param>
/// <param name="Description">One line for the administrator who grants it.</param>
public sealed record Permission(string Name, string Description);

/// <summary>Demands a permission on a page or endpoint.</summary>
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute(PolicyPrefix + permission)
{
    internal const string PolicyPrefix = "permission:";
}

public static class PermissionServices
{
    public static IServiceCollection AddPermissions(this IServiceCollection services, params Permission[] permissions)
    {
        foreach (var permission in permissions)
            services.AddSingleton(permission);

        return services;
    }
}
