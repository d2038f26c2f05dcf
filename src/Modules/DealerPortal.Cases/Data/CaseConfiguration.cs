using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Cases.Data;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("cases_cases");
        builder.Property(dealerCase => dealerCase.Number).HasMaxLength(20);
        builder.Property(dealerCase => dealerCase.OrganisationName).HasMaxLength(200);
        builder.Property(dealerCase => dealerCase.ReporterName).HasMaxLength(200);
        builder.Property(dealerCase => dealerCase.Kind).HasMaxLength(40);
        builder.Property(dealerCase => dealerCase.Country).HasMaxLength(2);
        builder.Property(dealerCase => dealerCase.OrderReason).HasMaxLength(500);
        builder.Property(dealerCase => dealerCase.ModelCode).HasMaxLength(60);
        builder.Property(dealerCase => dealerCase.SerialNumber).HasMaxLength(60);
        builder.Property(dealerCase => dealerCase.ServiceType).HasMaxLength(20);
        builder.Property(dealerCase => dealerCase.DeviceLocation).HasMaxLength(20);
        builder.Property(dealerCase => dealerCase.Reference).HasMaxLength(100);
        builder.Property(dealerCase => dealerCase.EndUserName).HasMaxLength(200);
        builder.Property(dealerCase => dealerCase.EndUserCity).HasMaxLength(100);
        builder.Property(dealerCase => dealerCase.Revision).IsConcurrencyToken();

        builder.HasIndex(dealerCase => dealerCase.Number).IsUnique();
        builder.HasIndex(dealerCase => dealerCase.SubmissionId).IsUnique();
        // The overview of an organisation, newest first; with its filters, so that counting needs no table row.
        builder.HasIndex(dealerCase => new { dealerCase.OrganisationId, dealerCase.FiledAt, dealerCase.Id, dealerCase.RequestStatus, dealerCase.Kind }).IsDescending(false, true, true, false, false);
        // The overview of a member who sees only their own.
        builder.HasIndex(dealerCase => new { dealerCase.ReporterId, dealerCase.FiledAt, dealerCase.Id }).IsDescending(false, true, true);
        // The overview of those who see all.
        builder.HasIndex(dealerCase => new { dealerCase.FiledAt, dealerCase.Id }).IsDescending(true, true);

        builder.HasMany(dealerCase => dealerCase.Events).WithOne().HasForeignKey(caseEvent => caseEvent.CaseId);
        builder.Navigation(dealerCase => dealerCase.Events).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CaseEventConfiguration : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("cases_events");
        builder.Property(caseEvent => caseEvent.Id).ValueGeneratedNever();
        builder.Property(caseEvent => caseEvent.Who).HasMaxLength(254);
        builder.Property(caseEvent => caseEvent.Status).HasMaxLength(40);
        builder.Property(caseEvent => caseEvent.Text).HasMaxLength(500);
        builder.HasIndex(caseEvent => new { caseEvent.CaseId, caseEvent.At });
    }
}

internal sealed class OrderUpdateConfiguration : IEntityTypeConfiguration<OrderUpdate>
{
    public void Configure(EntityTypeBuilder<OrderUpdate> builder)
    {
        builder.ToTable("cases_order_updates");
        builder.Property(update => update.ExternalId).HasMaxLength(100);
        builder.Property(update => update.CaseNumber).HasMaxLength(40);
        builder.Property(update => update.Status).HasMaxLength(40);
        builder.Property(update => update.Reason).HasMaxLength(500);
        builder.HasIndex(update => new { update.ApiKeyId, update.ExternalId }).IsUnique();
        builder.HasIndex(update => update.CaseNumber);
    }
}

internal sealed class CaseNumberConfiguration : IEntityTypeConfiguration<CaseNumber>
{
    public void Configure(EntityTypeBuilder<CaseNumber> builder)
    {
        builder.ToTable("cases_numbers");
        builder.HasKey(number => number.Year);
        builder.Property(number => number.Year).ValueGeneratedNever();
    }
}
