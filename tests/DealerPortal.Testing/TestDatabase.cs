using Microsoft.Data.Sqlite;
using Npgsql;

namespace DealerPortal.Testing;

/// <summary>A data folder and a database of a portal's own, both gone when disposed.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(string dataPath, string? connectionString) => (DataPath, ConnectionString) = (dataPath, connectionString);

    public string DataPath { get; }

    /// <summary>Null on SQLite, whose database is a file of the data folder.</summary>
    public string? ConnectionString { get; }

    /// <summary>Empty, on the engine of this run.</summary>
    public static async Task<TestDatabase> CreateAsync() =>
        new(NewFolder(), TestEngine.IsPostgres ? await TestPostgres.CreateAsync() : null);

    /// <summary>A copy with its files; nobody may be using the original.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var folder = NewFolder();
        foreach (var file in Directory.EnumerateFiles(DataPath, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(DataPath, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new TestDatabase(folder, ConnectionString is null ? null : await TestPostgres.CreateAsync(template: ConnectionString));
    }

    /// <summary>Closes the connections the pools keep open; SQLite then writes everything into the one file.</summary>
    public void ReleaseConnections()
    {
        if (ConnectionString is null)
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataPath, "portal.db") }.ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        ReleaseConnections();
        if (ConnectionString is not null)
            await TestPostgres.DropAsync(ConnectionString);
        Directory.Delete(DataPath, recursive: true);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("portal-test-").FullName;
}
