using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class TrainingConfiguration : IEntityTypeConfiguration<TrainingOption>, IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<TrainingOption> builder)
    {
        builder.ToTable("training_option");
        builder.HasKey(o => new { o.RegionId, o.Code });
        builder.Property(o => o.Name).HasMaxLength(TrainingOption.NameMaxLength);
        builder.Property(o => o.Source).HasMaxLength(TrainingOption.SourceMaxLength);
        builder.HasOne<Region>().WithMany().HasForeignKey(o => o.RegionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.ToTable("training");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasOne<TrainingOption>().WithMany().HasForeignKey(t => new { t.RegionId, t.Provider }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TrainingOption>().WithMany().HasForeignKey(t => new { t.RegionId, t.Audience }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TrainingOption>().WithMany().HasForeignKey(t => new { t.RegionId, t.Subject }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.MunicipalityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.RegionId, t.Date });
        builder.Property<uint>("Version").IsRowVersion();
    }
}
