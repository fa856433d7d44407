using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

/// <summary>What is written about the care in a trajectory.</summary>
internal sealed class CareConfiguration : IEntityTypeConfiguration<SupportLine>, IEntityTypeConfiguration<WellbeingMeasure>, IEntityTypeConfiguration<CareTransfer>
{
    public void Configure(EntityTypeBuilder<SupportLine> builder)
    {
        builder.ToTable("trajectory_support");
        builder.OfTrajectory();
        builder.Property(l => l.Aim).HasMaxLength(SupportLine.AimMaxLength);
        builder.Property(l => l.Provider).HasMaxLength(SupportLine.ProviderMaxLength);
        builder.Property(l => l.Result).HasMaxLength(SupportLine.ResultMaxLength);
        builder.Property(l => l.Domain).HasConversion<short>();
        builder.HasIndex(l => new { l.LineId, l.Revision }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<WellbeingMeasure> builder)
    {
        builder.ToTable("trajectory_wellbeing");
        builder.OfTrajectory();
        builder.Property(m => m.Note).HasMaxLength(WellbeingMeasure.NoteMaxLength);
    }

    public void Configure(EntityTypeBuilder<CareTransfer> builder)
    {
        builder.ToTable("trajectory_transfer");
        builder.OfTrajectory();
        builder.Property(t => t.From).HasMaxLength(CareTransfer.ProviderMaxLength);
        builder.Property(t => t.To).HasMaxLength(CareTransfer.ProviderMaxLength);
        builder.Property(t => t.Reason).HasMaxLength(CareTransfer.ReasonMaxLength);
        builder.Property(t => t.Explanation).HasMaxLength(CareTransfer.ReasonMaxLength);
        builder.Property(t => t.Expertise).HasConversion<short>();
    }
}

internal static class TrajectoryParts
{
    /// <summary>What every row about the care in a trajectory has.</summary>
    public static void OfTrajectory<T>(this EntityTypeBuilder<T> builder)
        where T : TrajectoryPart
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<Trajectory>().WithMany().HasForeignKey(p => p.TrajectoryId).IsRequired();
        builder.HasIndex(p => p.TrajectoryId);
    }
}
