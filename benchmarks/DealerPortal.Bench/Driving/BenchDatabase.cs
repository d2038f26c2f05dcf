using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace DealerPortal.Bench.Driving;

/// <summary>A data folder and a database filled by the app's own commands; both gone when disposed, unless they are kept.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly bool _isKept;

    private BenchDatabase(string folder, string? connectionString, bool isKept) => (Folder, ConnectionString, _isKept) = (folder, connectionString, isKept);

    public string Folder { get; }

    /// <summary>Null on SQLite.</summary>
    public string? ConnectionString { get; }

    /// <summary>How long the seed took; null where a kept database was found.</summary>
    public TimeSpan? SeededIn { get; private set; }

    /// <summary>Organisations for that many cases: some two hundred each.</summary>
    public static int OrganisationsFor(int cases) => Math.Max(2, cases / 200);

    /// <summary>One organisation has a tenth of all cases.</summary>
    public static int LargeFor(int cases) => cases / 10;

    public static async Task<BenchDatabase> CreateAsync(BenchOptions options, int cases, CancellationToken cancellationToken)
    {
        var folder = options.Keep is null
            ? Directory.CreateTempSubdirectory("portal-bench-").FullName
            : Directory.CreateDirectory(Path.Combine(options.Keep, string.Create(CultureInfo.InvariantCulture, $"{options.Engine}-{cases}"))).FullName;
        var database = new BenchDatabase(folder, options.IsPostgres ? ConnectionStringFor(folder) : null, options.Keep is not null);
        try
        {
            if (!File.Exists(database.Stamp))
                await database.FillAsync(cases, cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async Task<long> SizeAsync(CancellationToken cancellationToken)
    {
        if (ConnectionString is null)
            return Directory.EnumerateFiles(Folder, "portal.db*").Sum(file => new FileInfo(file).Length);

        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isKept)
            return;
        if (ConnectionString is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync($"DROP DATABASE IF EXISTS \"{new NpgsqlConnectionStringBuilder(ConnectionString).Database}\" WITH (FORCE)", CancellationToken.None);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private string Stamp => Path.Combine(Folder, "bench.seeded");

    private static string Server => Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } server ? server
        : throw new BenchException("PORTAL_TEST_POSTGRES names no server; ./portal bench --engine postgres starts one and sets it.");

    private static string ConnectionStringFor(string folder) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = Path.GetFileName(folder).Replace('-', '_').ToLowerInvariant() }.ConnectionString;

    private async Task FillAsync(int cases, CancellationToken cancellationToken)
    {
        if (ConnectionString is not null)
            await ExecuteAsync($"CREATE DATABASE \"{new NpgsqlConnectionStringBuilder(ConnectionString).Database}\"", cancellationToken);

        await PortalProcess.RunAsync(this, cancellationToken, "recipe", Path.Combine(Path.GetDirectoryName(PortalProcess.App)!, "recipes", "demo.recipe.json"));
        var began = Stopwatch.GetTimestamp();
        await PortalProcess.RunAsync(
            this, cancellationToken, "seed",
            "--organisations", Text(OrganisationsFor(cases)), "--cases", Text(cases), "--large", Text(LargeFor(cases)));
        SeededIn = Stopwatch.GetElapsedTime(began);
        await File.WriteAllTextAsync(Stamp, "", cancellationToken);
    }

    private static async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // A name made here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
