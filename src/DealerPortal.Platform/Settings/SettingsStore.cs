using System.Collections.Concurrent;
using System.Text.Json;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Settings;

internal sealed class SettingsStore(IServiceScopeFactory scopes) : ISettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ConcurrentDictionary<Type, object> _sections = new();

    public static string NameOf(Type section) => section.Name.Replace("Settings", "", StringComparison.Ordinal);

    public T Get<T>() where T : class, new() => (T)_sections.GetOrAdd(typeof(T), _ => Read<T>());

    public async Task SaveAsync<T>(T section, CancellationToken cancellationToken) where T : class, new()
    {
        await using var scope = scopes.CreateAsyncScope();
        await SaveAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), typeof(T), section, cancellationToken);
    }

    /// <summary>Reads every section anew when it is next asked for.</summary>
    internal void Forget() => _sections.Clear();

    internal async Task SaveAsync(PortalDbContext db, Type type, object section, CancellationToken cancellationToken)
    {
        var name = NameOf(type);
        var json = JsonSerializer.Serialize(section, type, Json);
        var row = await db.Set<StoredSettings>().SingleOrDefaultAsync(stored => stored.Name == name, cancellationToken);
        if (row is null)
            db.Add(new StoredSettings { Name = name, Json = json });
        else
            row.Json = json;

        await db.SaveChangesAsync(cancellationToken);
        _sections[type] = section;
    }

    private T Read<T>() where T : class, new()
    {
        using var scope = scopes.CreateScope();
        var name = NameOf(typeof(T));
        var row = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<StoredSettings>().AsNoTracking().SingleOrDefault(stored => stored.Name == name);
        return row is null ? new T() : JsonSerializer.Deserialize<T>(row.Json, Json) ?? new T();
    }
}

internal sealed class StoredSettings
{
    public required string Name { get; init; }
    public required string Json { get; set; }
}

internal sealed class StoredSettingsConfiguration : IEntityTypeConfiguration<StoredSettings>
{
    public void Configure(EntityTypeBuilder<StoredSettings> builder)
    {
        builder.ToTable("platform_settings");
        builder.HasKey(stored => stored.Name);
        builder.Property(stored => stored.Name).HasMaxLength(100);
    }
}
