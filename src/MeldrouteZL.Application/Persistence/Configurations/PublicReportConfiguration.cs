using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class PublicReportConfiguration : IEntityTypeConfiguration<PublicReport>
{
    public void Configure(EntityTypeBuilder<PublicReport> builder)
    {
        builder.ToTable("public_report");
        builder.HasKey(r => r.SignalId);
        builder.Property(r => r.SignalId).ValueGeneratedNever();
        builder.HasOne<Signal>().WithOne().HasForeignKey<PublicReport>(r => r.SignalId).IsRequired();
        builder.HasMany(r => r.Messages).WithOne().HasForeignKey(m => m.SignalId).IsRequired();
        builder.HasIndex(r => r.CodeHash).IsUnique();
        builder.Ignore(r => r.HasNewAnswer);
    }
}

internal sealed class ReportMessageConfiguration : IEntityTypeConfiguration<ReportMessage>
{
    public void Configure(EntityTypeBuilder<ReportMessage> builder)
    {
        builder.ToTable("report_message");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Text).HasMaxLength(ReportMessage.TextMaxLength);
        builder.Property(m => m.Answer).HasMaxLength(ReportMessage.AnswerMaxLength);
        builder.Ignore(m => m.IsOpenQuestion);
        builder.Ignore(m => m.IsNewAnswer);
        builder.HasIndex(m => m.AnsweredAt, "ix_report_message_new").HasFilter("answered_at IS NOT NULL AND read_at IS NULL");
    }
}
