using System.Text.Json;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class InternalRouteConfiguration : IEntityTypeConfiguration<InternalRoute>
{
    public void Configure(EntityTypeBuilder<InternalRoute> builder)
    {
        builder.ToTable("internal_route");
        builder.Property(r => r.Id).ValueGeneratedNever();

        // A version is written once and read whole.
        builder.Property(r => r.Content).HasColumnType("jsonb").HasConversion(
            content => JsonSerializer.Serialize(content, (JsonSerializerOptions?)null),
            kept => JsonSerializer.Deserialize<InternalRouteContent>(kept, (JsonSerializerOptions?)null)!);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeedbackTextConfiguration : IEntityTypeConfiguration<FeedbackText>
{
    public void Configure(EntityTypeBuilder<FeedbackText> builder)
    {
        builder.ToTable("feedback_text");
        builder.HasKey(t => new { t.RegionId, t.Code });
        builder.Property(t => t.Title).HasMaxLength(FeedbackText.TitleMaxLength);
        builder.Property(t => t.Text).HasMaxLength(Feedback.TextMaxLength);
    }
}
