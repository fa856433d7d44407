using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class RetentionRuleConfiguration : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> builder)
    {
        builder.ToTable("retention_rule");
        builder.HasKey(r => new { r.RegionId, r.Controller, r.Groups });
        builder.Property(r => r.Rule).HasMaxLength(RetentionRule.TextMaxLength);
        builder.Property(r => r.Source).HasMaxLength(RetentionRule.TextMaxLength);
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UsageConfiguration : IEntityTypeConfiguration<UsageRule>, IEntityTypeConfiguration<UsageNotice>
{
    public void Configure(EntityTypeBuilder<UsageRule> builder)
    {
        builder.ToTable("usage_rule");
        builder.HasKey(r => new { r.RegionId, r.Kind });
        builder.Property(r => r.Source).HasMaxLength(UsageRule.SourceMaxLength);
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UsageNotice> builder)
    {
        builder.ToTable("usage_notice");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Number).HasMaxLength(16).HasDefaultValueSql("meldroute.next_number('G')").ValueGeneratedOnAdd();
        builder.HasIndex(n => n.Number).IsUnique();
        builder.Property(n => n.Reason).HasMaxLength(UsageNotice.ReasonMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasIndex(n => new { n.RegionId, n.RaisedAt });
        builder.HasIndex(n => n.RegionId, "ix_usage_notice_open").HasFilter("judgement IS NULL");
    }
}

internal sealed class LegalHoldConfiguration : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("legal_hold");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.CaseNumber).HasMaxLength(16);
        builder.Property(h => h.Reason).HasMaxLength(LegalHold.ReasonMaxLength);
        builder.Property(h => h.LiftReason).HasMaxLength(LegalHold.ReasonMaxLength);
        builder.HasOne<Case>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => h.CaseId, "ix_legal_hold_case");
        builder.HasIndex(h => h.CaseId, "ix_legal_hold_one").IsUnique().HasFilter("lifted_at IS NULL");
        builder.HasIndex(h => new { h.RegionId, h.PlacedAt });
    }
}

internal sealed class DataSubjectRequestConfiguration : IEntityTypeConfiguration<DataSubjectRequest>, IEntityTypeConfiguration<DataSubjectRequestEvent>
{
    public void Configure(EntityTypeBuilder<DataSubjectRequest> builder)
    {
        builder.ToTable("data_subject_request");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Number).HasMaxLength(16).HasDefaultValueSql("meldroute.next_number('V')").ValueGeneratedOnAdd();
        builder.HasIndex(r => r.Number).IsUnique();
        builder.Property(r => r.Reference).HasMaxLength(DataSubjectRequest.ReferenceMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasMany(r => r.History).WithOne().HasForeignKey(h => h.RequestId).IsRequired();
        builder.HasIndex(r => new { r.RegionId, r.DueAt });
    }

    public void Configure(EntityTypeBuilder<DataSubjectRequestEvent> builder)
    {
        builder.ToTable("data_subject_request_event");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Reason).HasMaxLength(DataSubjectRequest.ReasonMaxLength);
    }
}

internal sealed class DataBreachConfiguration : IEntityTypeConfiguration<DataBreach>, IEntityTypeConfiguration<DataBreachAssessment>
{
    public void Configure(EntityTypeBuilder<DataBreach> builder)
    {
        builder.ToTable("data_breach");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Number).HasMaxLength(16).HasDefaultValueSql("meldroute.next_number('L')").ValueGeneratedOnAdd();
        builder.HasIndex(b => b.Number).IsUnique();
        builder.Property(b => b.WhatHappened).HasMaxLength(DataBreach.TextMaxLength);
        builder.HasMany(b => b.Assessments).WithOne().HasForeignKey(a => a.BreachId).IsRequired();
        builder.HasIndex(b => new { b.RegionId, b.DiscoveredAt });
    }

    public void Configure(EntityTypeBuilder<DataBreachAssessment> builder)
    {
        builder.ToTable("data_breach_assessment");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Why).HasMaxLength(DataBreach.TextMaxLength);
    }
}
