using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DealerPortal.Platform;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DealerPortal.Testing;

/// <summary>
/// The real portal on a free port with the demo recipe, a database and a data folder of its own on the engine of the run, a
/// mail server beside it and a clock that can be moved. Used as a fixture or started by a test that needs one for itself.
/// </summary>
public class PortalApp : IAsyncLifetime
{
    public const string DemoPassword = "Demo-portal-1";

    /// <summary>How facts are written to the outbox and read from it.</summary>
    public static JsonSerializerOptions FactJson => EventHandlers.Json;

    // Migrating and running the recipe takes seconds; it is done once a process, every portal starts from a copy.
    private static readonly Lazy<Task<TestDatabase>> Seeded = new(SeedAsync);

    private TestDatabase? _database;
    private WebApplication? _app;

    /// <summary>The mail server the portal sends through.</summary>
    public SmtpSink Mail { get; } = new();

    /// <summary>The portal's clock: the real time and what a test advanced it by.</summary>
    public ShiftedClock Clock { get; } = new(TimeSpan.Zero);

    /// <summary>Its address; stays the same over <see cref="RestartAsync"/>.</summary>
    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    public string DataPath => Database.DataPath;

    /// <summary>The application's services, for what a test cannot reach through a page.</summary>
    public IServiceProvider Services => (_app ?? throw NotStarted).Services;

    private TestDatabase Database => _database ?? throw NotStarted;

    private static InvalidOperationException NotStarted => new("The portal was not started.");

    /// <summary>A portal for one test; dispose it.</summary>
    public static async Task<PortalApp> StartAsync(params (string Key, string? Value)[] settings)
    {
        var portal = new PortalApp();
        foreach (var (key, value) in settings)
            portal.Settings[key] = value;
        await portal.InitializeAsync();
        return portal;
    }

    /// <summary>What differs from the settings of all tests; a fixture may fill it in its constructor.</summary>
    protected Dictionary<string, string?> Settings { get; } = [];

    public async ValueTask InitializeAsync()
    {
        _database = await (await Seeded.Value).CopyAsync();
        await StartAppAsync();
    }

    /// <summary>Stops the portal and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAppAsync();
        await StartAppAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAppAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        await Mail.DisposeAsync();
    }

    /// <summary>Somebody who is not signed in.</summary>
    public HttpSession Visitor() => HttpSession.To(Address);

    /// <summary>Somebody who signed in through the sign-in page.</summary>
    public async Task<HttpSession> SignedInAsync(string email, string password = DemoPassword)
    {
        var session = Visitor();
        var answer = await session.SubmitAsync(await session.GetAsync("/login"), "main form[method=post]", ("Input.Email", email), ("Input.Password", password));
        answer.Expect(HttpStatusCode.Redirect);
        return session;
    }

    /// <summary>A partner's system with its API key.</summary>
    public HttpSession Partner(string key)
    {
        var session = Visitor();
        session.Headers.Authorization = new("Bearer", key);
        return session;
    }

    /// <summary>Does something with the portal's database.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<PortalDbContext, Task<T>> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>
    /// Waits until everything that is due was done in the background: reactions to facts and mails. What failed and waits for
    /// its next attempt, or is planned for later, is not waited for.
    /// </summary>
    public async Task SettleAsync()
    {
        var patience = TimeProvider.System.GetTimestamp();
        while (await WithDatabaseAsync(db => db.Set<OutboxMessage>().AnyAsync(message => message.DeadAt == null && message.DueAt <= Clock.GetUtcNow())))
        {
            if (TimeProvider.System.GetElapsedTime(patience) > TimeSpan.FromSeconds(30))
                throw new TimeoutException("The portal still has something due after 30 s.");
            await Task.Delay(20);
        }
    }

    private async Task StartAppAsync()
    {
        _app = Build(Database, settings =>
        {
            settings["URLS"] = Address.ToString();
            settings["Portal:PublicUrl"] = Address.ToString();
            settings["Email:From"] = "portal@portal.example";
            settings["Email:Smtp:Host"] = Mail.Host;
            settings["Email:Smtp:Port"] = $"{Mail.Port}";
            settings["Email:Smtp:User"] = Mail.User;
            settings["Email:Smtp:Password"] = Mail.Password;
            settings["Email:Smtp:CertificateFingerprint"] = Mail.CertificateFingerprint;
            // All tests come from one address and would use up what one visitor may do.
            settings["RateLimits:Anonymous"] = settings["RateLimits:Lookup"] = "1000000";
            foreach (var (key, value) in Settings)
                settings[key] = value;
        }, Clock);
        await PortalCommandLine.PrepareAsync(_app);
        await _app.StartAsync();
    }

    private async Task StopAppAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    private static async Task<TestDatabase> SeedAsync()
    {
        var database = await TestDatabase.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();

        await using (var app = Build(database, _ => { }, TimeProvider.System))
            await PortalCommandLine.PrepareAsync(app);
        database.ReleaseConnections();
        return database;
    }

    /// <summary>The application as Program.cs composes it, but for its clock and settings.</summary>
    private static WebApplication Build(TestDatabase database, Action<IDictionary<string, string?>> configure, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Modules, pages and static files are found from the host's name.
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Development",
        });

        var settings = new Dictionary<string, string?>
        {
            ["Portal:DataPath"] = database.DataPath,
            ["Portal:Recipe"] = "demo",
            ["ConnectionStrings:Portal"] = database.ConnectionString,
            // What the portal logs in passing would drown what a test says; the database's errors come again as the portal's own.
            ["Logging:LogLevel:Default"] = "Error",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Error",
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Critical",
        };
        configure(settings);
        builder.Configuration.AddInMemoryCollection(settings);

        builder.AddPortal();
        builder.Services.AddSingleton(clock);

        var app = builder.Build();
        app.UsePortal();
        return app;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
