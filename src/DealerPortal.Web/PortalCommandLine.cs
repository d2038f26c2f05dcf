using DealerPortal.Platform;
using DealerPortal.Platform.Commands;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;

namespace DealerPortal.Web;

/// <summary>The words of <c>./portal</c>. Without a word the portal is brought up to date and served.</summary>
internal static class PortalCommandLine
{
    /// <summary>What is left for the host's own configuration: nothing, once a command is given.</summary>
    public static string[] HostArguments(string[] args) => CommandOf(args) is null ? args : [];

    /// <returns>The exit status: 0, or 1 with one line on standard error.</returns>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        try
        {
            if (CommandOf(args) is { } word)
                return await RunCommandAsync(app, word, args[1..]);

            await PrepareAsync(app);
            app.Lifetime.ApplicationStarted.Register(() => Welcome(app));
            await app.RunAsync();
            return 0;
        }
        catch (RecipeException exception)
        {
            return Fail(exception.Message);
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Fail($"{exception.Message} Choose another with PORT.");
        }
    }

    private static string? CommandOf(string[] args) => args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;

    private static async Task<int> RunCommandAsync(WebApplication app, string word, string[] arguments)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<IPortalCommand>().OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
        if (word == "help")
        {
            foreach (var command in commands)
                Console.WriteLine($"  {("./portal " + command.Name + " " + command.Usage).TrimEnd(),-58} {command.Summary}");

            return 0;
        }

        if (commands.Find(command => command.Name == word) is not { } chosen)
            return Fail($"There is no command \"{word}\"; ./portal help lists them.");

        if (word != "migrate")
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);

        return await chosen.RunAsync(arguments, CancellationToken.None) is { } problem ? Fail(problem) : 0;
    }

    /// <summary>Brings the database up to date and fills an empty one from the configured recipe.</summary>
    internal static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(app.Lifetime.ApplicationStopping);

        var runner = scope.ServiceProvider.GetRequiredService<RecipeRunner>();
        if (await runner.IsDatabaseEmptyAsync(app.Lifetime.ApplicationStopping))
            await runner.RunAsync(RecipeFile(scope.ServiceProvider, RecipeOf(app)), app.Lifetime.ApplicationStopping);
    }

    internal static string RecipeFile(IServiceProvider services, string recipe) =>
        recipe.EndsWith(".json", StringComparison.Ordinal) ? recipe : Path.Combine(services.GetRequiredService<PortalPaths>().Recipes, recipe + ".recipe.json");

    private static string RecipeOf(WebApplication app) =>
        app.Configuration["Portal:Recipe"] is { Length: > 0 } named ? named : app.Environment.IsDevelopment() ? "demo" : "production";

    private static void Welcome(WebApplication app)
    {
        Console.WriteLine($"\n  Dealer Portal is at {app.Urls.FirstOrDefault()?.Replace("[::]", "localhost", StringComparison.Ordinal)}");
        if (RecipeOf(app) == "demo")
        {
            Console.WriteLine("""

                  Demo accounts, all with the password Demo-portal-1
                    admin@portal.example         portal administrator
                    redactie@portal.example      content editor
                    agent@portal.example         service-desk agent
                    finance@portal.example       finance
                    beheerder@alfa.example       administrator of Alfa Elektro, Antwerpen, BE
                    medewerker@alfa.example      member of Alfa Elektro
                    beheerder@beta.example       administrator of Beta Witgoed, Utrecht, NL
                    medewerker@beta.example      member of Beta Witgoed
                    beheerder@gamma.example      administrator of Gamma Electro, Luxembourg, LU (in French)
                """);
        }

        Console.WriteLine();
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine(line.ReplaceLineEndings(" "));
        return 1;
    }
}
