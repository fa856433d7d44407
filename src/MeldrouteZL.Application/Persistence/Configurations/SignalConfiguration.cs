using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class SignalConfiguration : IEntityTypeConfiguration<Signal>
{
    public void Configure(EntityTypeBuilder<Signal> builder)
    {
        builder.ToTable("signal");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Number).HasMaxLength(16).HasDefaultValueSql("meldroute.next_number('S')").ValueGeneratedOnAdd();
        builder.HasIndex(s => s.Number).IsUnique();
        builder.Property(s => s.What).HasMaxLength(Signal.WhatMaxLength);
        builder.Property(s => s.Where).HasMaxLength(Signal.WhereMaxLength);
        builder.Property(s => s.ObservedText).HasMaxLength(Signal.WhenMaxLength);
        builder.Property(s => s.Persons).HasMaxLength(Signal.PersonsMaxLength);
        builder.Property(s => s.Department).HasMaxLength(Signal.DepartmentMaxLength);
        builder.Property(s => s.Sector).HasMaxLength(Signal.SectorMaxLength);
        builder.Property(s => s.LegalBasis).HasMaxLength(Domain.Referrals.Referral.LegalBasisMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasMany(s => s.Access).WithOne().HasForeignKey(a => a.SignalId).IsRequired();
        builder.Navigation(s => s.Access).AutoInclude();
        builder.HasMany(s => s.History).WithOne().HasForeignKey(h => h.SignalId).IsRequired();
        builder.HasMany(s => s.Feedback).WithOne().HasForeignKey(f => f.SignalId).IsRequired();
        builder.HasMany(s => s.Openings).WithOne().HasForeignKey(o => o.SignalId).IsRequired();
        builder.HasOne(s => s.Reporter).WithOne().HasForeignKey<ReporterIdentity>(r => r.SignalId).IsRequired();
        builder.HasOne<Domain.Organisations.Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.CaseId);
    }
}

internal sealed class SignalAccessConfiguration : IEntityTypeConfiguration<SignalAccess>
{
    public void Configure(EntityTypeBuilder<SignalAccess> builder)
    {
        builder.ToTable("signal_access");
        builder.MapGrant();
        builder.HasIndex(a => a.SignalId);
    }
}

internal sealed class SignalHistoryConfiguration : IEntityTypeConfiguration<SignalHistory>
{
    public void Configure(EntityTypeBuilder<SignalHistory> builder)
    {
        builder.ToTable("signal_history");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Reason).HasMaxLength(Signal.ReasonMaxLength);
    }
}

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> builder)
    {
        builder.ToTable("feedback");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Text).HasMaxLength(Feedback.TextMaxLength);
    }
}

internal sealed class ReporterIdentityConfiguration : IEntityTypeConfiguration<ReporterIdentity>
{
    public void Configure(EntityTypeBuilder<ReporterIdentity> builder)
    {
        builder.ToTable("reporter_identity");
        builder.HasKey(r => r.SignalId);
        builder.Property(r => r.Name).HasMaxLength(ReporterIdentity.NameMaxLength);
        builder.Property(r => r.Phone).HasMaxLength(ReporterIdentity.PhoneMaxLength);
        builder.Property(r => r.Email).HasMaxLength(ReporterIdentity.EmailMaxLength);
        builder.Property(r => r.Relation).HasMaxLength(ReporterIdentity.RelationMaxLength);
    }
}

internal sealed class ReporterOpeningConfiguration : IEntityTypeConfiguration<ReporterOpening>
{
    public void Configure(EntityTypeBuilder<ReporterOpening> builder)
    {
        builder.ToTable("reporter_opening");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Reason).HasMaxLength(ReporterOpening.ReasonMaxLength);
        builder.HasIndex(o => new { o.UserId, o.OrganisationId });
    }
}

internal static class GrantMapping
{
    public static void MapGrant<T>(this EntityTypeBuilder<T> builder)
        where T : AccessGrant
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Groups).HasConversion<int>();
        builder.Ignore(a => a.IsLive);
        builder.HasOne<Domain.Organisations.Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
