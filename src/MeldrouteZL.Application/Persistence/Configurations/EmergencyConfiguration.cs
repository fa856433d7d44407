using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class EmergencyConfiguration :
    IEntityTypeConfiguration<EmergencyAccess>, IEntityTypeConfiguration<EmergencyJudgement>, IEntityTypeConfiguration<EmergencySeen>
{
    public void Configure(EntityTypeBuilder<EmergencyAccess> builder)
    {
        builder.ToTable("emergency_access");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.CaseNumber).HasMaxLength(16);
        builder.Property(e => e.Reason).HasMaxLength(EmergencyAccess.ReasonMaxLength);
        builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Judgements).WithOne().HasForeignKey(j => j.EmergencyId).IsRequired();
        builder.HasIndex(e => new { e.RegionId, e.Since });
    }

    public void Configure(EntityTypeBuilder<EmergencyJudgement> builder)
    {
        builder.ToTable("emergency_judgement");
        builder.HasKey(j => j.EmergencyId);
        builder.Property(j => j.EmergencyId).ValueGeneratedNever();
        builder.Property(j => j.Reason).HasMaxLength(EmergencyJudgement.ReasonMaxLength);
    }

    public void Configure(EntityTypeBuilder<EmergencySeen> builder)
    {
        builder.ToTable("emergency_seen");
        builder.HasKey(s => new { s.EmergencyId, s.OrganisationId });
        builder.HasOne<EmergencyAccess>().WithMany().HasForeignKey(s => s.EmergencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
