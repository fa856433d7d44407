using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class RadarConfiguration : IEntityTypeConfiguration<PossibleLink>, IEntityTypeConfiguration<PossibleLinkHistory>, IEntityTypeConfiguration<ReleaseRequest>, IEntityTypeConfiguration<MatchKey>
{
    public void Configure(EntityTypeBuilder<PossibleLink> builder)
    {
        builder.ToTable("possible_link");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Number).HasMaxLength(16).HasDefaultValueSql("meldroute.next_number('R')").ValueGeneratedOnAdd();
        builder.HasIndex(l => l.Number).IsUnique();
        builder.Property(l => l.Reason).HasMaxLength(PossibleLink.ReasonMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<Signal>().WithMany().HasForeignKey(l => l.SignalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Signal>().WithMany().HasForeignKey(l => l.OtherSignalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.SignalId, l.OtherSignalId }).IsUnique();
        builder.HasMany(l => l.History).WithOne().HasForeignKey(h => h.LinkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => new { l.OrganisationId, l.Strength }, "ix_possible_link_open").HasFilter("judgement IS NULL");
    }

    public void Configure(EntityTypeBuilder<PossibleLinkHistory> builder)
    {
        builder.ToTable("possible_link_history");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Reason).HasMaxLength(PossibleLink.ReasonMaxLength);
    }

    public void Configure(EntityTypeBuilder<ReleaseRequest> builder)
    {
        builder.ToTable("release_request");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<PossibleLink>().WithMany().HasForeignKey(r => r.LinkId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Signal>().WithMany().HasForeignKey(r => r.SignalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.OrganisationId, r.AskedAt });
    }

    public void Configure(EntityTypeBuilder<MatchKey> builder)
    {
        builder.ToTable("match_key");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.HasIndex(k => new { k.RegionId, k.Version }).IsUnique();
    }
}
