using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

/// <summary>What clients ask about what is written of them, and what they were given.</summary>
internal sealed class ClientRightsConfiguration : IEntityTypeConfiguration<ClientRequest>, IEntityTypeConfiguration<ClientStatement>, IEntityTypeConfiguration<InspectionPack>
{
    public void Configure(EntityTypeBuilder<ClientRequest> builder)
    {
        builder.ToTable("client_request");
        builder.OfTrajectory();
        builder.Ignore(r => r.IsOpen);
        builder.Property(r => r.Words).HasMaxLength(ClientRequest.WordsMaxLength);
        builder.Property(r => r.RegisterNumber).HasMaxLength(ClientRequest.RegisterNumberMaxLength);
        builder.Property(r => r.ExtendedBecause).HasMaxLength(ClientRequest.ReasonMaxLength);
        builder.Property(r => r.Reason).HasMaxLength(ClientRequest.ReasonMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<ClientStatement> builder)
    {
        builder.ToTable("client_statement");
        builder.OfTrajectory();
        builder.Property(s => s.Text).HasMaxLength(ClientStatement.TextMaxLength);
        builder.Property(s => s.Language).HasMaxLength(ClientStatement.LanguageMaxLength);
    }

    public void Configure(EntityTypeBuilder<InspectionPack> builder)
    {
        builder.ToTable("client_inspection");
        builder.OfTrajectory();
        builder.Ignore(p => p.Lines);
        builder.Ignore(p => p.Shown);
        builder.Property(p => p.Document).HasMaxLength(InspectionPack.DocumentMaxLength);
        builder.Property(p => p.ReturnedBecause).HasMaxLength(InspectionPack.ReasonMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasOne<ClientRequest>().WithMany().HasForeignKey(p => p.RequestId).IsRequired();
    }
}
