using DealerPortal.Platform.Data;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DealerPortal.Architecture.Tests;

public sealed class TableTests(PortalApp portal)
{
    [Fact]
    public async Task Table_names_begin_with_their_module()
    {
        var strays = (await EntitiesAsync()).Where(entity => entity.GetTableName() is { } table && !table.StartsWith(OwnerOf(entity) + "_", StringComparison.Ordinal));

        Assert.Empty(strays.Select(entity => $"{entity.ClrType.FullName} in {entity.GetTableName()}"));
    }

    [Fact]
    public async Task No_foreign_key_reaches_into_another_module()
    {
        var reaching = (await EntitiesAsync()).SelectMany(entity => entity.GetForeignKeys()).Where(key => OwnerOf(key.DeclaringEntityType) != OwnerOf(key.PrincipalEntityType));

        Assert.Empty(reaching.Select(key => $"{key.DeclaringEntityType.ClrType.FullName} → {key.PrincipalEntityType.ClrType.FullName}"));
    }

    private Task<List<IEntityType>> EntitiesAsync() =>
        portal.WithDatabaseAsync((PortalDbContext db) => Task.FromResult(db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).ToList()));

    /// <summary>E.g. cases for what DealerPortal.Cases configures; a framework's entity belongs to the module that named its table.</summary>
    private static string OwnerOf(IReadOnlyEntityType entity)
    {
        var assembly = entity.ClrType.Assembly.GetName().Name!;
        return assembly.StartsWith("DealerPortal.", StringComparison.Ordinal)
            ? assembly["DealerPortal.".Length..].ToLowerInvariant()
            : entity.GetTableName()!.Split('_')[0];
    }
}
