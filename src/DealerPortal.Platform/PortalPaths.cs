using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace DealerPortal.Platform;

/// <summary>Where the portal keeps what is not in the database.</summary>
public sealed class PortalPaths(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>Absolute path of <c>Portal:DataPath</c> (default App_Data below the working folder).</summary>
    public string Data { get; } = Path.GetFullPath(configuration["Portal:DataPath"] is { Length: > 0 } path ? path : "App_Data");

    /// <summary>Folder of the recipes that ship with the portal.</summary>
    public string Recipes { get; } = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "recipes"))
        ? Path.Combine(AppContext.BaseDirectory, "recipes")
        : Path.Combine(environment.ContentRootPath, "recipes");
}
