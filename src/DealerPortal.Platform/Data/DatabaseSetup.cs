using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DealerPortal.Platform.Data;

/// <summary>Brings the database up to date: creates it, applies the migrations of its engine.</summary>
public sealed class DatabaseSetup(PortalDbContext db, ILogger<DatabaseSetup> logger)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var pending = await db.Database.CanConnectAsync(cancellationToken)
            ? [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)]
            : db.Database.GetMigrations().ToArray();

        if (pending.Length == 0)
            return;

        logger.LogInformation("Applying {Count} migrations", pending.Length);
        await db.Database.MigrateAsync(cancellationToken);
    }
}
