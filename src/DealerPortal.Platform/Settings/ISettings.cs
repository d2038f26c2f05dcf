using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Settings;

/// <summary>Settings an administrator may change while the portal runs. Each section is a record with its defaults.</summary>
public interface ISettings
{
    /// <summary>The section as it stands; its defaults where nothing was set. Read from memory.</summary>
    T Get<T>() where T : class, new();

    /// <summary>Replaces the section; part of the caller's transaction.</summary>
    Task SaveAsync<T>(T section, CancellationToken cancellationToken) where T : class, new();
}

/// <summary>A section that recipes may fill by its name.</summary>
internal sealed record SettingsSection(string Name, Type Type);

public static class SettingsServices
{
    /// <summary>Lets recipes fill the section; its name is the type's without "Settings".</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services) where T : class, new() =>
        services.AddSingleton(new SettingsSection(SettingsStore.NameOf(typeof(T)), typeof(T)));
}
