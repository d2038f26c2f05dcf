namespace DealerPortal.Testing;

/// <summary>The database engine this run of the tests is about, named by <c>PORTAL_TEST_ENGINE</c>; SQLite where nothing is said.</summary>
public static class TestEngine
{
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("PORTAL_TEST_ENGINE") == "postgres";
}
