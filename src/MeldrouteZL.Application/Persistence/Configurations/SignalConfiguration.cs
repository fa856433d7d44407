using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        builder.Property(s => s.Language).HasMaxLength(Signal.LanguageMaxLength);
        builder.Property(s => s.CarePlace).HasMaxLength(Signal.CarePlaceMaxLength);
        builder.Property(s => s.Features).MapCodes();
        builder.Ignore(s => s.Content);
        builder.Property(s => s.LegalBasis).HasMaxLength(Domain.Referrals.Referral.LegalBasisMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasMany(s => s.Access).WithOne().HasForeignKey(a => a.SignalId).IsRequired();
        builder.Navigation(s => s.Access).AutoInclude();
        builder.HasMany(s => s.History).WithOne().HasForeignKey(h => h.SignalId).IsRequired();
        builder.HasMany(s => s.Feedback).WithOne().HasForeignKey(f => f.SignalId).IsRequired();
        builder.HasMany(s => s.Openings).WithOne().HasForeignKey(o => o.SignalId).IsRequired();
        builder.HasMany(s => s.Indicators).WithOne().HasForeignKey(i => i.SignalId).IsRequired();
        builder.HasOne(s => s.Reporter).WithOne().HasForeignKey<ReporterIdentity>(r => r.SignalId).IsRequired();
        builder.HasOne<Domain.Organisations.Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Domain.Organisations.Organisation>().WithMany().HasForeignKey(s => s.RegistrationMunicipalityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Domain.Organisations.Organisation>().WithMany().HasForeignKey(s => s.ExploitationMunicipalityId).OnDelete(DeleteBehavior.Restrict);
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

internal sealed class SignalIndicatorConfiguration : IEntityTypeConfiguration<SignalIndicator>
{
    public void Configure(EntityTypeBuilder<SignalIndicator> builder)
    {
        builder.ToTable("signal_indicator");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.SeenWhere).HasMaxLength(SignalIndicator.SeenWhereMaxLength);
        builder.Property(i => i.SeenBy).HasMaxLength(SignalIndicator.SeenByMaxLength);
        builder.HasIndex(i => new { i.SignalId, i.Code }).IsUnique();
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
        builder.Property(r => r.SafeContact).HasMaxLength(ReporterIdentity.SafeContactMaxLength);
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

internal static class CodeMapping
{
    // Numbers in one column: figures unnest them, and a set of answers is read and written with its record.
    public static void MapCodes(this PropertyBuilder<IReadOnlyList<SignalFeature>> property) => property
        .HasConversion(
            codes => codes.Select(c => (short)c).ToArray(),
            kept => kept.Select(c => (SignalFeature)c).ToList(),
            new ValueComparer<IReadOnlyList<SignalFeature>>((a, b) => a!.SequenceEqual(b!), codes => codes.Aggregate(0, (hash, c) => HashCode.Combine(hash, c)), codes => codes))
        .HasDefaultValueSql("'{}'").ValueGeneratedNever();

    public static void MapCodes(this PropertyBuilder<IReadOnlyList<short>> property) => property
        .HasConversion(
            codes => codes.ToArray(),
            kept => kept,
            new ValueComparer<IReadOnlyList<short>>((a, b) => a!.SequenceEqual(b!), codes => codes.Aggregate(0, (hash, c) => HashCode.Combine(hash, c)), codes => codes))
        .HasDefaultValueSql("'{}'").ValueGeneratedNever();
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
