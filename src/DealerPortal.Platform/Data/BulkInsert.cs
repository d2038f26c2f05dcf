using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DealerPortal.Platform.Data;

/// <summary>
/// Writes entities by the hundred thousand: COPY on PostgreSQL, one prepared statement on SQLite. Nothing is tracked and nothing is set by
/// the database, so every key must be there; what an entity refers to is written by a call of its own.
/// </summary>
public static class BulkInsert
{
    /// <summary>Writes the entities; part of the caller's transaction.</summary>
    public static Task InsertManyAsync<T>(this PortalDbContext db, IEnumerable<T> entities, CancellationToken cancellationToken) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entities);

        RequireTransaction(db);
        var (table, columns) = ColumnsOf(db, typeof(T));
        return db.IsSqlite ? InsertAsync(db, table, columns, entities, cancellationToken) : CopyAsync(db, table, columns, entities, cancellationToken);
    }

    /// <summary>Takes keys that the database would have given out one by one; part of the caller's transaction.</summary>
    /// <typeparam name="T">An entity whose key is a number the database counts up.</typeparam>
    public static async Task<IReadOnlyList<long>> ReserveIdsAsync<T>(this PortalDbContext db, int count, CancellationToken cancellationToken) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);

        RequireTransaction(db);
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = entity.GetTableName()!;
        var key = entity.FindPrimaryKey()!.Properties[0].GetColumnName();
        if (!db.IsSqlite)
        {
            return await db.Database
                .SqlQuery<long>($"SELECT nextval(pg_get_serial_sequence({table}, {key})) AS \"Value\" FROM generate_series(1, {count})")
                .ToListAsync(cancellationToken);
        }

        // SQLite remembers the highest key ever used when it is written, and only one connection writes.
        var last = await db.Database.SqlQuery<long>($"SELECT seq AS \"Value\" FROM sqlite_sequence WHERE name = {table}").ToListAsync(cancellationToken);
        var first = last.Count == 0 ? 1 : last[0] + 1;
        return [.. Enumerable.Range(0, count).Select(offset => first + offset)];
    }

    private static async Task InsertAsync<T>(PortalDbContext db, string table, IReadOnlyList<Column> columns, IEnumerable<T> entities, CancellationToken cancellationToken) where T : class
    {
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names of the model, no values.
        command.CommandText = $"INSERT INTO \"{table}\" ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, index) => Parameter(index)))})";
#pragma warning restore CA2100
        var parameters = columns.Select((_, index) => command.Parameters.Add(new SqliteParameter { ParameterName = Parameter(index) })).ToArray();
        command.Prepare();

        foreach (var entity in entities)
        {
            for (var index = 0; index < parameters.Length; index++)
                parameters[index].Value = columns[index].Of(entity) ?? DBNull.Value;

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task CopyAsync<T>(PortalDbContext db, string table, IReadOnlyList<Column> columns, IEnumerable<T> entities, CancellationToken cancellationToken) where T : class
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({Names(columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var entity in entities)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.Of(entity) is { } value)
                    await copy.WriteAsync(value, column.StoreType, cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static (string Table, IReadOnlyList<Column> Columns) ColumnsOf(PortalDbContext db, Type type)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is no entity.");
        if (entity.GetComplexProperties().Any() || entity.GetProperties().Any(property => property.IsShadowProperty()))
            throw new NotSupportedException($"{type.Name} has columns that no plain property of it holds.");

        return (entity.GetTableName()!, [.. entity.GetProperties().Select(property => new Column(property))]);
    }

    private static void RequireTransaction(PortalDbContext db)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Insert in bulk inside PortalDbContext.InTransactionAsync.");
    }

    private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    private static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"$p{index}");

    /// <summary>One column: where its value stands on the entity and how the database keeps it.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly Func<object?, object?>? _toStored = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public string StoreType { get; } = property.GetRelationalTypeMapping().StoreTypeNameBase;

        public object? Of(object entity)
        {
            var value = _getter.GetClrValue(entity);
            return value is null || _toStored is null ? value : _toStored(value);
        }
    }
}
