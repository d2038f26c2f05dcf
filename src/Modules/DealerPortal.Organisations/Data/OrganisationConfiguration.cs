using DealerPortal.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Organisations.Data;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations_organisations");
        builder.Property(organisation => organisation.Id).ValueGeneratedNever();
        builder.Property(organisation => organisation.Name).HasMaxLength(Organisation.MaxNameLength);
        builder.Property(organisation => organisation.Street).HasMaxLength(Organisation.MaxStreetLength);
        builder.Property(organisation => organisation.HouseNumber).HasMaxLength(Organisation.MaxHouseNumberLength);
        builder.Property(organisation => organisation.PostalCode).HasMaxLength(12);
        builder.Property(organisation => organisation.City).HasMaxLength(Organisation.MaxCityLength);
        builder.Property(organisation => organisation.Country).HasMaxLength(2);
        builder.Property(organisation => organisation.VatNumber).HasMaxLength(VatNumber.MaxLength);
        builder.Property(organisation => organisation.Phone).HasMaxLength(16);
        builder.Property(organisation => organisation.SearchText).HasMaxLength(300);
        builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        builder.HasMany(organisation => organisation.Members).WithOne().HasForeignKey(member => member.OrganisationId);
        builder.HasMany(organisation => organisation.Domains).WithOne().HasForeignKey(domain => domain.OrganisationId);

        // Branches of one company share its number, so it is not unique.
        builder.HasIndex(organisation => organisation.VatNumber);
        builder.HasIndex(organisation => new { organisation.Country, organisation.PostalCode });
    }
}

internal sealed class OrganisationDomainConfiguration : IEntityTypeConfiguration<OrganisationDomain>
{
    public void Configure(EntityTypeBuilder<OrganisationDomain> builder)
    {
        builder.ToTable("organisations_domains");
        builder.Property(domain => domain.Id).ValueGeneratedNever();
        builder.Property(domain => domain.Domain).HasMaxLength(253);
        builder.HasIndex(domain => new { domain.Domain, domain.OrganisationId }).IsUnique();
    }
}

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("organisations_members");
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.Explanation).HasMaxLength(Member.MaxExplanationLength);
        builder.Property(member => member.Version).IsConcurrencyToken();
        builder.HasIndex(member => new { member.OrganisationId, member.State });
        builder.HasIndex(member => new { member.AccountId, member.OrganisationId }).IsUnique();
        // One account, one organisation; what it was refused elsewhere does not count.
        builder.HasIndex(member => member.AccountId, "ix_organisations_members_one_per_account").IsUnique().HasFilter($"state <> '{nameof(MemberState.Rejected)}'");
    }
}
