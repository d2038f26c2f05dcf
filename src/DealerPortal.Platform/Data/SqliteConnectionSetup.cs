using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DealerPortal.Platform.Data;

/// <summary>Sets up each physical SQLite connection once; pooled connections come back with their settings.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    // WAL is a property of the file; EF sets it when it creates one.
    // synchronous=FULL: a filed case is on the disk before its page says so.
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8000; PRAGMA mmap_size=4294967296;";

    private readonly ConditionalWeakTable<object, object> _ready = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp(connection);
        return Task.CompletedTask;
    }

    private void SetUp(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle;
        if (handle is null || _ready.TryGetValue(handle, out _))
            return;

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _ready.AddOrUpdate(handle, handle);
    }
}
