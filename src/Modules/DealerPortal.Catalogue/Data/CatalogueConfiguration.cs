using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Catalogue.Data;

internal sealed class ProductEntryConfiguration : IEntityTypeConfiguration<ProductEntry>
{
    public void Configure(EntityTypeBuilder<ProductEntry> builder)
    {
        builder.ToTable("catalogue_models");
        builder.Property(model => model.Code).HasMaxLength(60);
        builder.Property(model => model.NormalisedCode).HasMaxLength(60);
        builder.HasIndex(model => model.NormalisedCode).IsUnique();
        builder.Property(model => model.Ean).HasMaxLength(14);
        builder.HasIndex(model => model.Ean);
        builder.Property(model => model.Brand).HasMaxLength(60);
        builder.Property(model => model.Group).HasMaxLength(60);
        builder.Property(model => model.Name).HasMaxLength(200);
    }
}

internal sealed class BrandConfiguration : IEntityTypeConfiguration<Brand>
{
    public void Configure(EntityTypeBuilder<Brand> builder)
    {
        builder.ToTable("catalogue_brands");
        builder.Property(brand => brand.Name).HasMaxLength(60);
        builder.HasIndex(brand => brand.Name).IsUnique();
        builder.Property(brand => brand.SerialPattern).HasMaxLength(200);
        builder.ComplexProperty(brand => brand.SerialHint, hint =>
        {
            hint.Property(text => text.Nl).HasMaxLength(300);
            hint.Property(text => text.Fr).HasMaxLength(300);
            hint.Property(text => text.De).HasMaxLength(300);
            hint.Property(text => text.En).HasMaxLength(300);
        });
    }
}
