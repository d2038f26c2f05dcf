using DealerPortal.Forms.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Forms.Data;

internal sealed class FormConfiguration : IEntityTypeConfiguration<StoredForm>
{
    public void Configure(EntityTypeBuilder<StoredForm> builder)
    {
        builder.ToTable("forms_forms");
        builder.Property(form => form.Key).HasMaxLength(60);
        builder.HasIndex(form => form.Key).IsUnique();
        builder.HasMany(form => form.Versions).WithOne().HasForeignKey(version => version.FormId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FormVersionConfiguration : IEntityTypeConfiguration<StoredFormVersion>
{
    public void Configure(EntityTypeBuilder<StoredFormVersion> builder)
    {
        builder.ToTable("forms_versions");
        builder.HasIndex(version => new { version.FormId, version.Number }).IsUnique();
    }
}

internal sealed class CatalogueEntryConfiguration : IEntityTypeConfiguration<CatalogueEntry>
{
    public void Configure(EntityTypeBuilder<CatalogueEntry> builder)
    {
        builder.ToTable("forms_catalogue_entries");
        builder.Property(entry => entry.Key).HasMaxLength(60);
        builder.HasIndex(entry => entry.Key).IsUnique();
        builder.Property(entry => entry.Group).HasMaxLength(40);
        builder.Property(entry => entry.Target).HasMaxLength(400);
        builder.Property(entry => entry.Countries).HasMaxLength(100);
        builder.Property(entry => entry.Permission).HasMaxLength(100);
        builder.ComplexProperty(entry => entry.Title, text => Configure(text, 120));
        builder.ComplexProperty(entry => entry.Description, text => Configure(text, 400));
    }

    private static void Configure(ComplexPropertyBuilder<LocalizedText> text, int maxLength)
    {
        text.Property(value => value.Nl).HasMaxLength(maxLength);
        text.Property(value => value.Fr).HasMaxLength(maxLength);
        text.Property(value => value.De).HasMaxLength(maxLength);
        text.Property(value => value.En).HasMaxLength(maxLength);
    }
}
