using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealerPortal.Email.Data;

internal sealed class MailMessageConfiguration : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable("email_messages");
        builder.Property(mail => mail.Template).HasMaxLength(100);
        builder.Property(mail => mail.Language).HasMaxLength(2);
        builder.Property(mail => mail.ToAddress).HasMaxLength(320);
        builder.Property(mail => mail.ToName).HasMaxLength(200);
        builder.Property(mail => mail.Subject).HasMaxLength(MailMessage.MaxSubject);
        builder.Property(mail => mail.DedupeKey).HasMaxLength(200);
        builder.Property(mail => mail.About).HasMaxLength(100);
        builder.Property(mail => mail.LastError).HasMaxLength(1000);
        builder.HasIndex(mail => mail.DedupeKey).IsUnique();
        // The mail log: newest first, in all or of one state.
        builder.HasIndex(mail => new { mail.State, mail.Id });
        builder.HasIndex(mail => mail.About);
    }
}
