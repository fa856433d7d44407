using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class CareMeetingConfiguration : IEntityTypeConfiguration<CareMeeting>, IEntityTypeConfiguration<CareParticipant>, IEntityTypeConfiguration<CareAgreement>
{
    public void Configure(EntityTypeBuilder<CareMeeting> builder)
    {
        builder.ToTable("care_meeting");
        builder.OfTrajectory();
        builder.Property(m => m.Agenda).HasMaxLength(CareMeeting.AgendaMaxLength);
        builder.Property(m => m.Outcome).HasMaxLength(CareMeeting.OutcomeMaxLength);
        builder.Property(m => m.Place).HasConversion<short>();
        builder.Property(m => m.State).HasConversion<short>();
        builder.Property<uint>("Version").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<CareParticipant> builder)
    {
        builder.ToTable("care_meeting_participant");
        builder.OfTrajectory();
        builder.Property(p => p.Name).HasMaxLength(CareParticipant.NameMaxLength);
        builder.Property(p => p.Organisation).HasMaxLength(CareParticipant.NameMaxLength);
        builder.Property(p => p.Ground).HasMaxLength(CareParticipant.GroundMaxLength);
        builder.Property(p => p.MayKnow).HasMaxLength(CareParticipant.MayKnowMaxLength);
        builder.HasOne<CareMeeting>().WithMany().HasForeignKey(p => p.MeetingId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<CareAgreement> builder)
    {
        builder.ToTable("care_meeting_agreement");
        builder.OfTrajectory();
        builder.Property(a => a.Text).HasMaxLength(CareAgreement.TextMaxLength);
        builder.Property(a => a.Owner).HasMaxLength(CareAgreement.OwnerMaxLength);
        builder.Property(a => a.FollowUp).HasMaxLength(CareAgreement.FollowUpMaxLength);
        builder.Property(a => a.State).HasConversion<short>();
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<CareMeeting>().WithMany().HasForeignKey(a => a.MeetingId).IsRequired();
    }
}
