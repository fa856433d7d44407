using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class GuestInvitationConfiguration : IEntityTypeConfiguration<GuestInvitation>
{
    public void Configure(EntityTypeBuilder<GuestInvitation> builder)
    {
        builder.ToTable("guest_invitation");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Name).HasMaxLength(GuestInvitation.NameMaxLength);
        builder.Property(g => g.Organisation).HasMaxLength(GuestInvitation.OrganisationMaxLength);
        builder.Property(g => g.Question).HasMaxLength(GuestInvitation.QuestionMaxLength);
        builder.Property(g => g.Shown).HasMaxLength(GuestInvitation.ShownMaxLength);
        builder.Property(g => g.Contribution).HasMaxLength(GuestInvitation.ContributionMaxLength);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(g => g.AgendaItemId).IsRequired();
        builder.HasIndex(g => g.CodeHash).IsUnique();
        builder.HasIndex(g => g.CaseId);
    }
}
