using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class InterventionConfiguration : IEntityTypeConfiguration<Intervention>
{
    public void Configure(EntityTypeBuilder<Intervention> builder)
    {
        builder.ToTable("intervention");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Description).HasMaxLength(Intervention.DescriptionMaxLength);
        builder.Property(i => i.LegalGround).HasMaxLength(Intervention.LegalGroundMaxLength);
        builder.Property(i => i.Result).HasMaxLength(Intervention.ResultMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.CaseId);
    }
}

internal sealed class PlanLineConfiguration : IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<PlanLine> builder)
    {
        builder.ToTable("plan_line");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Text).HasMaxLength(PlanLine.TextMaxLength);
        builder.Property(l => l.Result).HasMaxLength(PlanLine.ResultMaxLength);
        builder.HasOne<Referral>().WithMany().HasForeignKey(l => l.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.LineId, l.Revision }).IsUnique();
        builder.HasIndex(l => l.CaseId);
        builder.HasIndex(l => l.ReferralId);
        builder.HasIndex(l => l.ResponsibleOrganisationId);
        builder.HasIndex(l => new { l.OrganisationId, l.DueOn });
    }
}

internal sealed class HouseQuestionConfiguration : IEntityTypeConfiguration<HouseQuestion>
{
    public void Configure(EntityTypeBuilder<HouseQuestion> builder)
    {
        builder.ToTable("house_question");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Question).HasMaxLength(HouseQuestion.QuestionMaxLength);
        builder.Property(q => q.Advice).HasMaxLength(HouseQuestion.AdviceMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<Case>().WithMany().HasForeignKey(q => q.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(q => new { q.CaseId, q.OrganisationId });
        builder.HasIndex(q => q.HouseOrganisationId);
    }
}
