using MeldrouteZL.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class ComenshaNotificationConfiguration : IEntityTypeConfiguration<ComenshaNotification>
{
    public void Configure(EntityTypeBuilder<ComenshaNotification> builder)
    {
        builder.ToTable("comensha_notification");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Reason).HasMaxLength(ComenshaNotification.ReasonMaxLength);
        builder.HasOne<Victim>().WithMany().HasForeignKey(n => n.VictimId).IsRequired();
    }
}

internal sealed class ComenshaConfirmationConfiguration : IEntityTypeConfiguration<ComenshaConfirmation>
{
    public void Configure(EntityTypeBuilder<ComenshaConfirmation> builder)
    {
        builder.ToTable("comensha_confirmation");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.TheirReference).HasMaxLength(ComenshaRecord.TheirReferenceMaxLength);
        builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany().HasForeignKey(c => c.VictimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.CaseId);

        // Of two who read in the same list at once, the database takes one.
        builder.HasIndex(c => new { c.VictimId, c.Version }).IsUnique();
    }
}

internal sealed class ComenshaRecordConfiguration : IEntityTypeConfiguration<ComenshaRecord>
{
    public void Configure(EntityTypeBuilder<ComenshaRecord> builder)
    {
        builder.ToTable("comensha_record");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Reference).HasMaxLength(ComenshaRecord.ReferenceLength);
        builder.Property(r => r.TheirReference).HasMaxLength(ComenshaRecord.TheirReferenceMaxLength);
        builder.Property(r => r.Content).HasMaxLength(ComenshaRecord.ContentMaxLength);
        builder.HasOne<Victim>().WithMany().HasForeignKey(r => r.VictimId).IsRequired();

        // Of two who send the same person at once, the database takes one.
        builder.HasIndex(r => new { r.VictimId, r.Version }).IsUnique();
        builder.HasIndex(r => new { r.Reference, r.Version }).IsUnique();
    }
}
