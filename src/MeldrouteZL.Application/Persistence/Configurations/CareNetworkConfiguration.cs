using MeldrouteZL.Domain.CareNetwork;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class CareNetworkConfiguration : IEntityTypeConfiguration<Bottleneck>, IEntityTypeConfiguration<HelpOffer>, IEntityTypeConfiguration<ProfessionalAdvice>
{
    public void Configure(EntityTypeBuilder<Bottleneck> builder)
    {
        builder.ToTable("bottleneck");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Description).HasMaxLength(Bottleneck.DescriptionMaxLength);
        builder.Property(b => b.EscalatedTo).HasMaxLength(Bottleneck.EscalatedToMaxLength);
        builder.Property(b => b.Solution).HasMaxLength(Bottleneck.SolutionMaxLength);
        builder.Property(b => b.Theme).HasConversion<short>();
        builder.Property(b => b.Place).HasConversion<short>();
        builder.Property(b => b.State).HasConversion<short>();
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasIndex(b => new { b.OrganisationId, b.SeenOn });
    }

    public void Configure(EntityTypeBuilder<HelpOffer> builder)
    {
        builder.ToTable("help_offer");
        builder.HasKey(o => new { o.RegionId, o.Code });
        builder.Property(o => o.Name).HasMaxLength(HelpOffer.NameMaxLength);
        builder.Property(o => o.Provider).HasMaxLength(HelpOffer.ProviderMaxLength);
        builder.Property(o => o.About).HasMaxLength(HelpOffer.AboutMaxLength);
        builder.Property(o => o.AskedBy).HasMaxLength(HelpOffer.ReferralMaxLength);
        builder.Property(o => o.AskedAt).HasMaxLength(HelpOffer.ReferralMaxLength);
        builder.Property(o => o.SentAlong).HasMaxLength(HelpOffer.ReferralMaxLength);
        builder.Property(o => o.Source).HasMaxLength(HelpOffer.SourceMaxLength);
        builder.Property(o => o.Kind).HasConversion<short>();
        builder.Property(o => o.Age).HasConversion<short>();
        builder.Property(o => o.Forms).HasConversion<short>();
        builder.Ignore(o => o.Label);
    }

    public void Configure(EntityTypeBuilder<ProfessionalAdvice> builder)
    {
        builder.ToTable("professional_advice");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Advised).HasConversion<short>();
        builder.Property(a => a.Theme).HasConversion<short>();
        builder.HasIndex(a => new { a.OrganisationId, a.On });
    }
}
