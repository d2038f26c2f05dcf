using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Commands;

/// <summary>A word of <c>./portal</c>, e.g. <c>migrate</c>.</summary>
public interface IPortalCommand
{
    string Name { get; }

    /// <summary>Its arguments as shown by help, e.g. <c>--organisations N --cases N</c>.</summary>
    string Usage { get; }

    /// <summary>One line for <c>./portal help</c>.</summary>
    string Summary { get; }

    /// <returns>Null when done; otherwise the one line that says what went wrong.</returns>
    Task<string?> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}

public static class CommandServices
{
    public static IServiceCollection AddPortalCommand<T>(this IServiceCollection services) where T : class, IPortalCommand =>
        services.AddScoped<IPortalCommand, T>();
}
