using DealerPortal.Platform.Commands;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;

namespace DealerPortal.Web;

internal sealed class MigrateCommand(DatabaseSetup database) : IPortalCommand
{
    public string Name => "migrate";
    public string Usage => "";
    public string Summary => "Brings the database up to date.";

    public async Task<string?> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await database.MigrateAsync(cancellationToken);
        return null;
    }
}

internal sealed class RecipeCommand(RecipeRunner runner) : IPortalCommand
{
    public string Name => "recipe";
    public string Usage => "FILE";
    public string Summary => "Runs a recipe; steps that are already in place change nothing.";

    public async Task<string?> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (arguments.Count != 1)
            return "Name one recipe file: ./portal recipe FILE";

        await runner.RunAsync(arguments[0], cancellationToken);
        return null;
    }
}
