using Npgsql;

namespace DealerPortal.Testing.Tests;

public sealed class TestPostgresTests
{
    [Fact]
    public async Task Database_can_be_copied_from_another_and_dropped_under_its_users()
    {
        Assert.SkipWhen(TestPostgres.Server is null, "No PostgreSQL server was started for this run.");
        var original = await TestPostgres.CreateAsync();
        await ExecuteAsync(original, "CREATE TABLE things (name text); INSERT INTO things VALUES ('één')");
        NpgsqlConnection.ClearAllPools();

        var copy = await TestPostgres.CreateAsync(template: original);
        var name = await ExecuteAsync(copy, "SELECT upper(name) FROM things");
        await using var stillConnected = new NpgsqlConnection(copy);
        await stillConnected.OpenAsync();
        await TestPostgres.DropAsync(copy);
        await TestPostgres.DropAsync(original);

        Assert.Equal("ÉÉN", name);
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(copy, "SELECT 1"));
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
