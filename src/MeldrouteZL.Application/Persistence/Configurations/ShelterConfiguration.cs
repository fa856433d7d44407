using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class ShelterOfferConfiguration : IEntityTypeConfiguration<ShelterOffer>, IEntityTypeConfiguration<ShelterPlace>
{
    public void Configure(EntityTypeBuilder<ShelterOffer> builder)
    {
        builder.ToTable("shelter_offer");
        builder.HasKey(o => new { o.RegionId, o.Code });
        builder.Property(o => o.Name).HasMaxLength(ShelterOffer.NameMaxLength);
        builder.Property(o => o.Source).HasMaxLength(ShelterOffer.SourceMaxLength);
        builder.Property(o => o.PlacedBy).HasMaxLength(ShelterOffer.NameMaxLength);
        builder.Ignore(o => o.For);
        builder.HasOne<Region>().WithMany().HasForeignKey(o => o.RegionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ShelterPlace> builder)
    {
        builder.ToTable("shelter_place");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<ShelterOffer>().WithMany().HasForeignKey(p => new { p.RegionId, p.OfferCode }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.RegionId, p.OfferCode, p.Number }).IsUnique();
        builder.Property<uint>("Version").IsRowVersion();
    }
}

internal sealed class ShelterRequestConfiguration : IEntityTypeConfiguration<ShelterRequest>, IEntityTypeConfiguration<ShelterAnswer>
{
    public void Configure(EntityTypeBuilder<ShelterRequest> builder)
    {
        builder.ToTable("shelter_request");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Note).HasMaxLength(ShelterRequest.NoteMaxLength);
        builder.Property(r => r.Because).HasMaxLength(ShelterRequest.NoteMaxLength);
        builder.Ignore(r => r.ResponsibleMunicipality);
        builder.HasOne<Trajectory>().WithMany().HasForeignKey(r => r.TrajectoryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.RegisteredIn).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.FoundIn).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.AgreedOn).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.TrajectoryId);
        builder.Property<uint>("Version").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<ShelterAnswer> builder)
    {
        builder.ToTable("shelter_answer");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Text).HasMaxLength(ShelterAnswer.TextMaxLength);
        builder.HasIndex(a => a.TrajectoryId);
    }
}

internal sealed class ShelterPlacementConfiguration : IEntityTypeConfiguration<ShelterPlacement>, IEntityTypeConfiguration<ShelterLocation>
{
    public void Configure(EntityTypeBuilder<ShelterPlacement> builder)
    {
        builder.ToTable("shelter_placement", t => t.HasCheckConstraint("ck_shelter_placement_days", "ends_on >= starts_on"));
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.EndNote).HasMaxLength(ShelterPlacement.NoteMaxLength);
        builder.HasOne<Trajectory>().WithMany().HasForeignKey(p => p.TrajectoryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ShelterRequest>().WithMany().HasForeignKey(p => p.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ShelterPlace>().WithMany().HasForeignKey(p => p.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.CostBearing).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Location).WithOne().HasForeignKey<ShelterLocation>(l => l.PlacementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.TrajectoryId);
        builder.Property<uint>("Version").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<ShelterLocation> builder)
    {
        builder.ToTable("shelter_location");
        builder.HasKey(l => l.PlacementId);
        builder.Property(l => l.PlacementId).ValueGeneratedNever();
        builder.Property(l => l.Address).HasMaxLength(ShelterLocation.AddressMaxLength);
        builder.Property(l => l.Contact).HasMaxLength(ShelterLocation.ContactMaxLength);
        builder.HasIndex(l => l.TrajectoryId);
    }
}

internal sealed class AwareConfiguration : IEntityTypeConfiguration<AwareDevice>, IEntityTypeConfiguration<AwareIssue>
{
    public void Configure(EntityTypeBuilder<AwareDevice> builder)
    {
        builder.ToTable("aware_device");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Number).HasMaxLength(AwareDevice.NumberMaxLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.RegionId, d.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AwareIssue> builder)
    {
        builder.ToTable("aware_issue", t => t.HasCheckConstraint("ck_aware_issue_days", "ends_on >= starts_on"));
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasOne<Trajectory>().WithMany().HasForeignKey(i => i.TrajectoryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AwareDevice>().WithMany().HasForeignKey(i => i.DeviceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.TrajectoryId);
        builder.Property<uint>("Version").IsRowVersion();
    }
}
