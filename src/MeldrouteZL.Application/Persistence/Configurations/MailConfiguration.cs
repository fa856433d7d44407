using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("outgoing_mail");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.RegionId, m.NextAt }, "ix_outgoing_mail_waiting").HasFilter("sent_at IS NULL");
        builder.HasIndex(m => m.UserId);
    }
}
