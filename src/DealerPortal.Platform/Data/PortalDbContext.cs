using DealerPortal.Platform.Events;
using DealerPortal.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Data;

/// <summary>
/// The one database session of a request. It holds every module's tables, so that an entity, its facts and its mails are saved together;
/// entities are internal to their module, which is what keeps the others out.
/// </summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options) : DbContext(options)
{
    private readonly IServiceProvider _application = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider
        ?? throw new InvalidOperationException("PortalDbContext needs the application's services to find the modules.");

    /// <summary>True on the embedded engine, false on PostgreSQL.</summary>
    public bool IsSqlite => Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>Runs <paramref name="act"/> in one transaction; on SQLite it waits for its turn to write first.</summary>
    /// <remarks>Joins a transaction that is already under way.</remarks>
    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);

        if (Database.CurrentTransaction is not null)
            return await act(cancellationToken);

        var signal = _application.GetRequiredService<OutboxSignal>();
        using (await EnterWriterAsync(cancellationToken))
        {
#pragma warning disable RS0030 // The one place that may begin a transaction: the writer's turn was taken above.
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
#pragma warning restore RS0030
            var result = await act(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            signal.Set();
            return result;
        }
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public Task InTransactionAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken) =>
        InTransactionAsync(async token =>
        {
            await act(token);
            return true;
        }, cancellationToken);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        int saved;
        var publishes = ChangeTracker.Entries<OutboxMessage>().Any(entry => entry.State == EntityState.Added);
        using (await EnterWriterAsync(cancellationToken))
            saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        if (publishes)
            _application.GetRequiredService<OutboxSignal>().Set();

        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync; it queues SQLite's single writer without blocking a thread.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Names survive a reordering of the enum and read well in the database.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);

        if (!IsSqlite)
            return;

        // SQLite has neither type: instants become comparable integers, identifiers 16 bytes instead of 36 characters.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidToBytesConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

        foreach (var module in _application.GetRequiredService<ModuleCatalog>().Modules)
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);
    }

    private async ValueTask<IDisposable?> EnterWriterAsync(CancellationToken cancellationToken) =>
        IsSqlite ? await _application.GetRequiredService<SqliteWriter>().EnterAsync(cancellationToken) : null;
}
