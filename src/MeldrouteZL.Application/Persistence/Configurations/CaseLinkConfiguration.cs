using MeldrouteZL.Application.Connections;
using MeldrouteZL.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class CaseLinkConfiguration : IEntityTypeConfiguration<CaseLink>, IEntityTypeConfiguration<CaseLinkKey>
{
    public void Configure(EntityTypeBuilder<CaseLink> builder)
    {
        builder.ToTable("case_link");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Reason).HasMaxLength(CaseLink.ReasonMaxLength);
        builder.Property(l => l.UndoReason).HasMaxLength(CaseLink.ReasonMaxLength);
        builder.Ignore(l => l.Holds);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(l => l.OtherCaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.CaseId, l.OtherCaseId, l.Kind }).IsUnique().HasFilter("undone_at IS NULL");
        builder.HasIndex(l => l.CaseId);
        builder.HasIndex(l => l.OtherCaseId);
    }

    public void Configure(EntityTypeBuilder<CaseLinkKey> builder)
    {
        builder.HasIndex(k => k.CaseId);
        builder.HasIndex(k => k.OtherCaseId);
    }
}
