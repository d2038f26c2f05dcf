using DealerPortal.Accounts.Roles;
using DealerPortal.Platform.Contact;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Accounts.Data;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts_accounts");
        builder.Property(account => account.UserName).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(account => account.Email).HasMaxLength(EmailAddress.MaxLength).IsRequired();
        builder.Property(account => account.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength).IsRequired();
        builder.Property(account => account.PhoneNumber).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(account => account.FirstName).HasMaxLength(Account.MaxName);
        builder.Property(account => account.LastName).HasMaxLength(Account.MaxName);
        builder.Property(account => account.Language).HasMaxLength(2);
        builder.Property(account => account.Country).HasMaxLength(2);
        builder.Property(account => account.PasswordHash).HasMaxLength(200);
        builder.Property(account => account.SecurityStamp).HasMaxLength(100);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(100).IsConcurrencyToken();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        // Identity looks for the user name as well when an account is made; it is the address too.
        builder.HasIndex(account => account.NormalizedUserName);
        builder.HasMany(account => account.Roles).WithOne().HasForeignKey(role => role.AccountId);
    }
}

internal sealed class AccountRoleConfiguration : IEntityTypeConfiguration<AccountRole>
{
    public void Configure(EntityTypeBuilder<AccountRole> builder)
    {
        builder.ToTable("accounts_account_roles");
        builder.HasKey(role => new { role.AccountId, role.RoleId });
        builder.HasOne<Role>().WithMany().HasForeignKey(role => role.RoleId);
    }
}
