using Npgsql;

namespace DealerPortal.Testing;

/// <summary>Databases on the PostgreSQL server of the test run, named by <c>PORTAL_TEST_POSTGRES</c>.</summary>
public static class TestPostgres
{
    /// <summary>A connection string of somebody who may create databases; null where no server was started.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <summary>Creates a database; its connection string is returned.</summary>
    /// <param name="template">A database to copy, nobody connected to it.</param>
    public static async Task<string> CreateAsync(string? template = null)
    {
        var name = $"portal_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {NameOf(template)}"));
        return new NpgsqlConnectionStringBuilder(Required) { Database = name }.ConnectionString;
    }

    /// <summary>Drops a database, whoever is still connected.</summary>
    public static async Task DropAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {NameOf(connectionString)} WITH (FORCE)");
    }

    private static string Required =>
        Server ?? throw new InvalidOperationException("PORTAL_TEST_POSTGRES names no server; ./portal test starts one and sets it.");

    private static string NameOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Database ?? throw new ArgumentException("The connection string names no database.", nameof(connectionString));

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Required);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
