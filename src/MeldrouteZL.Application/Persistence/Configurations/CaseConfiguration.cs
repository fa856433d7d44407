using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("casefile"); // "case" is a reserved word in SQL
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(16).HasDefaultValueSql("meldroute.next_number('C')").ValueGeneratedOnAdd();
        builder.HasIndex(c => c.Number).IsUnique();
        builder.Property<uint>("Version").IsRowVersion();
        builder.Property(c => c.DestructionReason).HasMaxLength(Case.ReasonMaxLength);
        builder.Ignore(c => c.Pending);
        builder.Ignore(c => c.Standing);
        builder.Ignore(c => c.OpenAgendaItem);
        builder.HasOne(c => c.Facts).WithOne().HasForeignKey<CaseFacts>(f => f.CaseId).IsRequired();
        builder.HasMany(c => c.Access).WithOne().HasForeignKey(a => a.CaseId).IsRequired();
        builder.Navigation(c => c.Access).AutoInclude();
        builder.HasMany(c => c.History).WithOne().HasForeignKey(h => h.CaseId).IsRequired();
        builder.HasMany(c => c.Signals).WithOne().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Victims).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.Classifications).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.Consultations).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.AgendaItems).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.GuestInvitations).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.Referrals).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.AcuteCalls).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.SafetyAssessments).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.Informings).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.ComenshaNotifications).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
        builder.HasMany(c => c.ComenshaRecords).WithOne().HasForeignKey(v => v.CaseId).IsRequired();
    }
}

internal sealed class CaseAccessConfiguration : IEntityTypeConfiguration<CaseAccess>
{
    public void Configure(EntityTypeBuilder<CaseAccess> builder)
    {
        builder.ToTable("case_access");
        builder.MapGrant();
        builder.HasIndex(a => a.CaseId);
    }
}

internal sealed class CaseHistoryConfiguration : IEntityTypeConfiguration<CaseHistory>
{
    public void Configure(EntityTypeBuilder<CaseHistory> builder)
    {
        builder.ToTable("case_history");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasOne(h => h.Reason).WithOne().HasForeignKey<CaseHistoryReason>(r => r.HistoryId).IsRequired();
    }
}

internal sealed class CaseHistoryReasonConfiguration : IEntityTypeConfiguration<CaseHistoryReason>
{
    public void Configure(EntityTypeBuilder<CaseHistoryReason> builder)
    {
        builder.ToTable("case_history_reason");
        builder.HasKey(r => r.HistoryId);
        builder.Property(r => r.Text).HasMaxLength(CaseHistoryReason.TextMaxLength);
        builder.HasIndex(r => r.CaseId);
    }
}

internal sealed class CaseFactsConfiguration : IEntityTypeConfiguration<CaseFacts>
{
    public void Configure(EntityTypeBuilder<CaseFacts> builder)
    {
        builder.ToTable("case_facts");
        builder.HasKey(f => f.CaseId);
        builder.Property(f => f.Subject).HasMaxLength(CaseFacts.SubjectMaxLength);
    }
}

internal sealed class VictimConfiguration : IEntityTypeConfiguration<Victim>
{
    public void Configure(EntityTypeBuilder<Victim> builder)
    {
        builder.ToTable("victim");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasOne(v => v.Identity).WithOne().HasForeignKey<VictimIdentity>(i => i.VictimId).IsRequired();
        builder.HasIndex(v => v.InformBy).HasDatabaseName("ix_victim_inform_by").HasFilter("inform_by IS NOT NULL");
    }
}

internal sealed class VictimIdentityConfiguration : IEntityTypeConfiguration<VictimIdentity>
{
    public void Configure(EntityTypeBuilder<VictimIdentity> builder)
    {
        builder.ToTable("victim_identity");
        builder.HasKey(i => i.VictimId);
        builder.Property(i => i.Name).HasMaxLength(VictimIdentity.NameMaxLength);
        builder.HasIndex(i => i.CaseId);
    }
}

internal sealed class ClassificationConfiguration : IEntityTypeConfiguration<Classification>
{
    public void Configure(EntityTypeBuilder<Classification> builder)
    {
        // The two pairs of eyes hold in the database as well (R75).
        builder.ToTable("classification", t =>
        {
            t.HasCheckConstraint("ck_classification_two_persons", "status <> 2 OR decided_by <> proposed_by");
            t.HasCheckConstraint("ck_classification_points_elsewhere", "points_to IS NULL OR proposed = 1");
        });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Motivation).HasMaxLength(Classification.MotivationMaxLength);
        builder.Property(c => c.Indicators).HasMaxLength(Classification.IndicatorsMaxLength);
        builder.Property(c => c.IndicatorCodes).MapCodes();
        builder.Property(c => c.Consulted).HasMaxLength(Classification.ConsultedMaxLength);
        builder.Property(c => c.Remark).HasMaxLength(Classification.MotivationMaxLength);
        builder.HasOne<Victim>().WithMany().HasForeignKey(c => c.VictimId).IsRequired();
        builder.HasIndex(c => new { c.VictimId, c.Version }).IsUnique();
    }
}

internal sealed class AcuteConsultationConfiguration : IEntityTypeConfiguration<AcuteConsultation>
{
    public void Configure(EntityTypeBuilder<AcuteConsultation> builder)
    {
        builder.ToTable("acute_consultation");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reason).HasMaxLength(AcuteConsultation.TextMaxLength);
        builder.Property(c => c.Consulted).HasMaxLength(AcuteConsultation.TextMaxLength);
        builder.Property(c => c.LoweredBecause).HasMaxLength(AcuteConsultation.TextMaxLength);
        builder.Property(c => c.Decision).HasMaxLength(AcuteConsultation.TextMaxLength);
        builder.Property(c => c.Deciders).HasMaxLength(AcuteConsultation.TextMaxLength);
    }
}

internal sealed class AcuteCallConfiguration : IEntityTypeConfiguration<AcuteCall>
{
    public void Configure(EntityTypeBuilder<AcuteCall> builder)
    {
        builder.ToTable("acute_call");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Who).HasMaxLength(AcuteCall.WhoMaxLength);
        builder.Property(c => c.Said).HasMaxLength(AcuteCall.SaidMaxLength);
        builder.HasOne<AcuteConsultation>().WithMany().HasForeignKey(c => c.ConsultationId).IsRequired();
    }
}

internal sealed class SafetyAssessmentConfiguration : IEntityTypeConfiguration<SafetyAssessment>
{
    public void Configure(EntityTypeBuilder<SafetyAssessment> builder)
    {
        builder.ToTable("safety_assessment");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Why).HasMaxLength(SafetyAssessment.WhyMaxLength);
    }
}

internal sealed class InformingConfiguration : IEntityTypeConfiguration<Informing>
{
    public void Configure(EntityTypeBuilder<Informing> builder)
    {
        builder.ToTable("informing");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.By).HasMaxLength(Informing.ByMaxLength);
        builder.Property(i => i.Reason).HasMaxLength(Informing.ReasonMaxLength);
        builder.HasOne<Victim>().WithMany().HasForeignKey(i => i.VictimId).IsRequired();
    }
}

internal sealed class AgendaItemConfiguration : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_item");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Question).HasMaxLength(AgendaItem.QuestionMaxLength);
        builder.Property(i => i.Present).HasMaxLength(AgendaItem.PresentMaxLength);
        builder.Property(i => i.Weighing).HasMaxLength(AgendaItem.WeighingMaxLength);
        builder.HasOne<ScreeningMeeting>().WithMany().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Enrichments).WithOne().HasForeignKey(e => e.AgendaItemId).IsRequired();
        builder.HasIndex(i => i.CaseId).HasDatabaseName("ix_agenda_item_waiting").HasFilter("status = 1");
        builder.HasIndex(i => i.CaseId, "ix_agenda_item_case");
    }
}

internal sealed class EnrichmentConfiguration : IEntityTypeConfiguration<Enrichment>
{
    public void Configure(EntityTypeBuilder<Enrichment> builder)
    {
        builder.ToTable("enrichment");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Text).HasMaxLength(Enrichment.TextMaxLength);
        builder.Property(e => e.Ground).HasMaxLength(Enrichment.GroundMaxLength);

        // Of two colleagues who write at once, the second sees what the first wrote.
        builder.HasIndex(e => new { e.AgendaItemId, e.OrganisationId, e.Version }).IsUnique().HasFilter("version > 0");
        builder.HasIndex(e => e.CaseId);
    }
}
