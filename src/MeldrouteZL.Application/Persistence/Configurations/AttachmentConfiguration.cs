using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachment");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(Attachment.NameMaxLength);
        builder.Property(a => a.Hash).HasMaxLength(Attachment.HashLength);
        builder.Property(a => a.WithdrawnReason).HasMaxLength(Attachment.ReasonMaxLength);
        builder.Property<uint>("Version").IsRowVersion();
        builder.Ignore(a => a.HasContent);
        builder.Ignore(a => a.RefusalOfCopy);
        builder.HasIndex(a => new { a.SignalId, a.Ordinal }).IsUnique();
        builder.HasIndex(a => new { a.UserId, a.AddedAt });
        builder.HasIndex(a => a.AddedAt).HasFilter("state = 0"); // what waits for the scanner
        builder.HasOne<Signal>().WithMany().HasForeignKey(a => a.SignalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttachmentOpeningConfiguration : IEntityTypeConfiguration<AttachmentOpening>
{
    public void Configure(EntityTypeBuilder<AttachmentOpening> builder)
    {
        builder.ToTable("attachment_opening");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Reason).HasMaxLength(Attachment.ReasonMaxLength);
        builder.HasIndex(o => o.SignalId);
        builder.HasOne<Attachment>().WithMany().HasForeignKey(o => o.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AttachmentOriginalConfiguration : IEntityTypeConfiguration<AttachmentOriginal>
{
    public void Configure(EntityTypeBuilder<AttachmentOriginal> builder)
    {
        builder.ToTable("attachment_original");
        builder.MapChunk();
    }
}

internal sealed class AttachmentCopyConfiguration : IEntityTypeConfiguration<AttachmentCopy>
{
    public void Configure(EntityTypeBuilder<AttachmentCopy> builder)
    {
        builder.ToTable("attachment_copy");
        builder.MapChunk();
    }
}

internal static class ChunkMapping
{
    public static void MapChunk<T>(this EntityTypeBuilder<T> builder)
        where T : AttachmentChunk
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.AttachmentId, c.Number }).IsUnique();
        builder.HasIndex(c => c.SignalId);
        builder.HasOne<Attachment>().WithMany().HasForeignKey(c => c.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
