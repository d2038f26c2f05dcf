using DealerPortal.Platform.Data;
using DealerPortal.Platform.Modules;
using DealerPortal.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Design;

/// <summary>
/// Gives the migrations tool a context for the engine named after <c>--</c>:
/// <c>dotnet ef migrations add NAME --project src/DealerPortal.Migrations.Sqlite --startup-project tools/DealerPortal.Design -- Sqlite</c>
/// </summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args)
    {
        var services = new ServiceCollection()
            .AddSingleton(ModuleCatalog.Discover(typeof(PortalHost).Assembly))
            .BuildServiceProvider();
        var options = new DbContextOptionsBuilder<PortalDbContext>().UseSnakeCaseNamingConvention().UseApplicationServiceProvider(services);

        return new PortalDbContext(args.Contains("PostgreSql")
            ? options.UseNpgsql("Host=design", postgres => postgres.MigrationsAssembly("DealerPortal.Migrations.PostgreSql")).Options
            : options.UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsAssembly("DealerPortal.Migrations.Sqlite")).Options);
    }
}
