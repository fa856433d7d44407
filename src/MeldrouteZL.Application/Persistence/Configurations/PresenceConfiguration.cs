using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class PresenceConfiguration : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        builder.ToTable("meeting_presence");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.AbsentBecause).HasMaxLength(Presence.AbsentBecauseMaxLength);
        builder.Property(p => p.Members).HasConversion(
            members => members.ToArray(),
            kept => kept,
            new ValueComparer<IReadOnlyList<Guid>>((a, b) => a!.SequenceEqual(b!), members => members.Aggregate(0, (hash, m) => HashCode.Combine(hash, m)), members => members));
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.MeetingId, p.OrganisationId }).IsUnique();
    }
}
