using DealerPortal.Accounts.Roles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Accounts.Data;

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("accounts_roles");
        builder.Property(role => role.Name).HasMaxLength(60);
        builder.HasIndex(role => role.Name).IsUnique();
    }
}
