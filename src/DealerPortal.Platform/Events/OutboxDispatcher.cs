using System.Diagnostics;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Observability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DealerPortal.Platform.Events;

/// <summary>Takes due messages from the outbox, a few at a time, and hands each to its handler. Several nodes share the work by leases.</summary>
internal sealed class OutboxDispatcher(IServiceScopeFactory scopes, EventHandlers handlers, OutboxSignal signal, TimeProvider clock, ILogger<OutboxDispatcher> logger)
    : BackgroundService
{
    private const int BatchSize = 32;
    // Longer than any handler takes; what a killed node had taken waits this long for another.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    // Timers and messages of other nodes are noticed this late at most.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isFresh = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (isFresh)
                    await ReclaimAsync(stoppingToken);
                isFresh = false;
                while (await DispatchBatchAsync(stoppingToken) > 0)
                {
                }

                await signal.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The database may be away for a while; the dispatcher must still be there when it is back.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "The outbox could not be read");
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    /// <summary>Handles what is due now, at most <see cref="BatchSize"/>; returns how many it took.</summary>
    internal async Task<int> DispatchBatchAsync(CancellationToken cancellationToken)
    {
        var batch = await TakeAsync(cancellationToken);

        // Messages of one batch run side by side, but not more than a small server bears.
        await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken }, async (message, token) =>
            await HandleAsync(message, token));

        return batch.Count;
    }

    /// <summary>SQLite serves one node: what is leased at its start was taken by a process that is gone.</summary>
    private async Task ReclaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (!db.IsSqlite || !await db.Set<OutboxMessage>().AnyAsync(message => message.LeasedUntil != null, cancellationToken))
            return;

        await db.InTransactionAsync(token => db.Set<OutboxMessage>().Where(message => message.LeasedUntil != null).ExecuteUpdateAsync(set => set.SetProperty(message => message.LeasedUntil, (DateTimeOffset?)null), token), cancellationToken);
    }

    private async Task<List<OutboxMessage>> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = clock.GetUtcNow();

        // A look without a write first: an idle portal must not touch the disk every second.
        var anyDue = await db.Set<OutboxMessage>().AnyAsync(
            message => message.DeadAt == null && message.DueAt <= now && (message.LeasedUntil == null || message.LeasedUntil < now), cancellationToken);
        if (!anyDue)
            return [];

        return await db.InTransactionAsync(async token =>
        {
            var due = db.IsSqlite
                ? db.Set<OutboxMessage>().Where(message => message.DeadAt == null && message.DueAt <= now && (message.LeasedUntil == null || message.LeasedUntil < now)).OrderBy(message => message.DueAt).Take(BatchSize)
                : db.Set<OutboxMessage>().FromSql($"SELECT * FROM platform_outbox WHERE dead_at IS NULL AND due_at <= {now} AND (leased_until IS NULL OR leased_until < {now}) ORDER BY due_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED");

            var taken = await due.ToListAsync(token);
            foreach (var message in taken)
                message.LeasedUntil = now + Lease;

            await db.SaveChangesAsync(token);
            return taken;
        }, cancellationToken);
    }

    private async Task HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var handler = handlers.Find(message.Handler);
        if (handler is null)
        {
            await NoteAsync(message, kept => kept.Bury($"No handler is called {message.Handler}.", clock.GetUtcNow()), cancellationToken);
            return;
        }

        using var activity = PortalTelemetry.Source.StartActivity($"handle {message.Handler}", ActivityKind.Consumer);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await handler.Handle(scope.ServiceProvider, message.Payload, cancellationToken);
            db.Entry(message).State = EntityState.Deleted;
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Any failure of a handler is a failed attempt, noted and tried again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning(exception, "Attempt {Attempt} of {Handler} failed", message.Attempts + 1, message.Handler);
            await NoteAsync(message, kept => kept.Fail(exception.Message, clock.GetUtcNow()), cancellationToken);
        }
    }

    private async Task NoteAsync(OutboxMessage message, Action<OutboxMessage> note, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var kept = await db.Set<OutboxMessage>().SingleOrDefaultAsync(candidate => candidate.Id == message.Id, cancellationToken);
        if (kept is null)
            return;

        note(kept);
        await db.SaveChangesAsync(cancellationToken);
    }
}
