using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class TrajectoryShareConfiguration : IEntityTypeConfiguration<TrajectoryShare>, IEntityTypeConfiguration<TrajectoryShareKey>
{
    public void Configure(EntityTypeBuilder<TrajectoryShare> builder)
    {
        builder.ToTable("trajectory_share");
        builder.OfTrajectory();
        builder.Ignore(s => s.LastDay);
        builder.Property(s => s.Ground).HasMaxLength(TrajectoryShare.GroundMaxLength);
        builder.Property(s => s.Text).HasMaxLength(TrajectoryShare.TextMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.HouseOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.HouseOrganisationId);
    }

    public void Configure(EntityTypeBuilder<TrajectoryShareKey> builder) => builder.HasIndex(k => k.TrajectoryId);
}
