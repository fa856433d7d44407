using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class TrajectoryConfiguration : IEntityTypeConfiguration<Trajectory>
{
    public void Configure(EntityTypeBuilder<Trajectory> builder)
    {
        builder.ToTable("trajectory");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Number).HasMaxLength(16).HasDefaultValueSql("meldroute.next_number('T')").ValueGeneratedOnAdd();
        builder.HasIndex(t => t.Number).IsUnique();
        builder.Ignore(t => t.Basis);
        builder.Ignore(t => t.Plan);
        builder.Ignore(t => t.Result);
        builder.Ignore(t => t.Profile);
        builder.Ignore(t => t.Level);
        builder.Ignore(t => t.Checklist);
        builder.Ignore(t => t.ReflectionNow);
        builder.Ignore(t => t.ReflectionNext);
        builder.Ignore(t => t.StartRefusals);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne(t => t.Content).WithOne().HasForeignKey<TrajectoryContent>(c => c.TrajectoryId).IsRequired();
        builder.Navigation(t => t.Content).AutoInclude();
        builder.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.MunicipalityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.History).WithOne().HasForeignKey(h => h.TrajectoryId).IsRequired();

        // Out of sight they read as empty: the mapper fills what is behind them.
        builder.HasMany(t => t.Monitorings).WithOne().HasForeignKey(m => m.TrajectoryId).IsRequired();
        builder.Navigation(t => t.Monitorings).HasField("monitorings").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(t => t.Contacts).WithOne().HasForeignKey(c => c.TrajectoryId).IsRequired();
        builder.Navigation(t => t.Contacts).HasField("contacts").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(t => t.ProcedureEntries).WithOne().HasForeignKey(e => e.TrajectoryId).IsRequired();
        builder.Navigation(t => t.ProcedureEntries).HasField("procedures").UsePropertyAccessMode(PropertyAccessMode.Field);

        // The victim of a step is that of its trajectory, whatever is written.
        builder.HasMany(t => t.Reflection).WithOne().HasForeignKey(e => new { e.TrajectoryId, e.VictimId }).HasPrincipalKey(t => new { t.Id, t.VictimId }).IsRequired();
        builder.Navigation(t => t.Reflection).HasField("reflection").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(t => new { t.OrganisationId, t.Stage });
    }
}

internal sealed class TrajectoryHistoryConfiguration : IEntityTypeConfiguration<TrajectoryHistory>, IEntityTypeConfiguration<TrajectoryHistoryReason>
{
    public void Configure(EntityTypeBuilder<TrajectoryHistory> builder)
    {
        builder.ToTable("trajectory_history");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasOne(h => h.Reason).WithOne().HasForeignKey<TrajectoryHistoryReason>(r => r.HistoryId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<TrajectoryHistoryReason> builder)
    {
        builder.ToTable("trajectory_history_reason");
        builder.HasKey(r => r.HistoryId);
        builder.Property(r => r.HistoryId).ValueGeneratedNever();
        builder.Property(r => r.Text).HasMaxLength(Trajectory.TextMaxLength);
        builder.HasIndex(r => r.TrajectoryId);
    }
}

internal sealed class TrajectoryContentConfiguration : IEntityTypeConfiguration<TrajectoryContent>
{
    public void Configure(EntityTypeBuilder<TrajectoryContent> builder)
    {
        builder.ToTable("trajectory_content");
        builder.HasKey(c => c.TrajectoryId);
        builder.Property(c => c.Basis).HasMaxLength(Trajectory.TextMaxLength);
        builder.Property(c => c.Plan).HasMaxLength(Trajectory.TextMaxLength);
        builder.Property(c => c.Result).HasMaxLength(Trajectory.TextMaxLength);
        builder.Ignore(c => c.Support);
    }
}

internal sealed class TrajectoryRecordsConfiguration
    : IEntityTypeConfiguration<Monitoring>, IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<ProcedureEntry>, IEntityTypeConfiguration<ReflectionEvent>
{
    public void Configure(EntityTypeBuilder<Monitoring> builder)
    {
        builder.ToTable("trajectory_monitoring");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Why).HasMaxLength(Monitoring.WhyMaxLength);
    }

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("trajectory_contact");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Note).HasMaxLength(Contact.NoteMaxLength);
    }

    public void Configure(EntityTypeBuilder<ProcedureEntry> builder)
    {
        builder.ToTable("trajectory_procedure");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Note).HasMaxLength(ProcedureEntry.NoteMaxLength);
        builder.Property(e => e.Language).HasMaxLength(ProcedureEntry.LanguageMaxLength);
    }

    public void Configure(EntityTypeBuilder<ReflectionEvent> builder)
    {
        builder.ToTable("reflection_event");
        builder.Property(e => e.Id).ValueGeneratedNever();

        // Once per person (R157): no walls hide a second start from it, nor two at the same moment.
        builder.HasIndex(e => e.VictimId).IsUnique().HasFilter($"step = {(short)ReflectionStep.Started}").HasDatabaseName(ReflectionOnce);
    }

    /// <summary>The rule that a victim has one reflection period.</summary>
    internal const string ReflectionOnce = "ux_reflection_once";
}
