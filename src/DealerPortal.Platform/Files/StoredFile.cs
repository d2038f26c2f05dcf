using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Platform.Files;

internal sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Token { get; init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
    public required string Name { get; init; }
    public required FileKind Kind { get; init; }
    public required long Size { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>The account or API key that sent it.</summary>
    public required Guid? UploadedBy { get; init; }

    public string? OwnerKind { get; private set; }
    public string? OwnerKey { get; private set; }

    public void AttachTo(string ownerKind, string ownerKey)
    {
        OwnerKind = ownerKind;
        OwnerKey = ownerKey;
    }

    public FileSummary ToSummary() => new(Token, Name, Kind, Size, UploadedAt);
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("platform_files");
        builder.Property(file => file.Token).HasMaxLength(40);
        builder.Property(file => file.Name).HasMaxLength(200);
        builder.Property(file => file.OwnerKind).HasMaxLength(40);
        builder.Property(file => file.OwnerKey).HasMaxLength(60);
        builder.HasIndex(file => file.Token).IsUnique();
        builder.HasIndex(file => new { file.OwnerKind, file.OwnerKey });
    }
}
