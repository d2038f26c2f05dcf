using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DealerPortal.Platform.Data;

internal static class DatabaseServices
{
    /// <summary>SQLite in the data folder, or PostgreSQL where a connection string is set.</summary>
    public static void AddPortalDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<SqliteConnectionSetup>();
        services.AddScoped<DatabaseSetup>();
        services.AddDbContextPool<PortalDbContext>((provider, options) =>
        {
            Configure(options, configuration.GetConnectionString("Portal"), provider);
            options.UseApplicationServiceProvider(provider);
        });

        services.AddDataProtection().SetApplicationName("DealerPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new DataProtectionKeyRepository(provider.GetRequiredService<IServiceScopeFactory>())));
    }

    private static void Configure(DbContextOptionsBuilder options, string? connectionString, IServiceProvider provider)
    {
        options.UseSnakeCaseNamingConvention();
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            var folder = Directory.CreateDirectory(provider.GetRequiredService<PortalPaths>().Data);
            var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "portal.db") };
            options.UseSqlite(file.ConnectionString, sqlite => sqlite.MigrationsAssembly("DealerPortal.Migrations.Sqlite"));
            options.AddInterceptors(provider.GetRequiredService<SqliteConnectionSetup>());
            return;
        }

        options.UseNpgsql(connectionString, postgres => postgres.MigrationsAssembly("DealerPortal.Migrations.PostgreSql"));
    }
}
