using System.Text.Json;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class MeetingSeriesConfiguration : IEntityTypeConfiguration<MeetingSeries>
{
    public void Configure(EntityTypeBuilder<MeetingSeries> builder)
    {
        builder.ToTable("meeting_series");
        builder.Property(s => s.Id).ValueGeneratedNever();

        // A series is written once and read whole.
        builder.Property(s => s.Content).HasColumnType("jsonb").HasConversion(
            content => JsonSerializer.Serialize(content, (JsonSerializerOptions?)null),
            kept => JsonSerializer.Deserialize<SeriesContent>(kept, (JsonSerializerOptions?)null)!);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
