using System.Text.Json;
using DealerPortal.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Registration.Data;

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("registration_registrations");
        builder.Property(registration => registration.Id).ValueGeneratedNever();
        builder.Property(registration => registration.Email).HasMaxLength(254);
        builder.Property(registration => registration.CodeHash).HasMaxLength(VerificationCode.HashLength);
        builder.Property(registration => registration.NewOrganisation).HasConversion(
            organisation => JsonSerializer.Serialize(organisation, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<NewOrganisation>(json, JsonSerializerOptions.Web));
        builder.Property(registration => registration.FirstName).HasMaxLength(100);
        builder.Property(registration => registration.LastName).HasMaxLength(100);
        builder.Property(registration => registration.Phone).HasMaxLength(40);
        builder.Property(registration => registration.Version).IsConcurrencyToken();
        builder.HasIndex(registration => registration.Email);
    }
}
