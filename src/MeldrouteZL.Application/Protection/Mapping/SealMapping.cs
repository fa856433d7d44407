using MeldrouteZL.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MeldrouteZL.Application.Protection.Mapping;

/// <summary>Maps what <see cref="SealMap"/> says: written to the table, read from its view, opened on the way.</summary>
internal static class SealMapping
{
    public static void MapSealed(this ModelBuilder builder, KeyRing ring)
    {
        foreach (var table in SealMap.All.Values)
        {
            var entity = builder.Entity(table.Type);
            entity.ToView(table.View, MeldrouteDb.Schema);
            foreach (var (property, column) in table.Columns)
            {
                var mapped = entity.Property(property);
                ValueConverter converter = mapped.Metadata.ClrType == typeof(string) ? new TextConverter(column, ring) : new DateConverter(column, ring);
                mapped.HasConversion(converter);
            }
        }
    }

    /// <summary>The key tables, each in one to one with its owner.</summary>
    public static void MapKeys(this ModelBuilder builder)
    {
        foreach (var table in SealMap.Keys.Values)
        {
            var entity = builder.Entity(table.Type);
            entity.ToTable(table.Name);
            var owner = table.Type.GetProperties().Single(p => Naming.Snake(p.Name) == table.OwnerColumn).Name;
            entity.HasKey(owner);
            entity.Property(owner).ValueGeneratedNever();
            entity.HasOne(table.Owner).WithOne().HasForeignKey(table.Type, owner).OnDelete(DeleteBehavior.Cascade);
        }

        builder.Entity<ReferralKey>().HasIndex(k => k.CaseId);
        builder.Entity<AttachmentKey>().HasIndex(k => k.SignalId);
    }
}
