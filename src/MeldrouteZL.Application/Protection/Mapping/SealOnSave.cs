using MeldrouteZL.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MeldrouteZL.Application.Protection.Mapping;

/// <summary>
/// Gets the content keys that a saving needs: new records get one, those of existing records are read in one question, behind
/// row security. What is written is sealed where its parameter is made (<see cref="SealingCommand"/>); entities stay as they are.
/// </summary>
internal sealed class SealOnSave(KeyRing ring) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = eventData.Context!;
        var entries = context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        var keys = KeysOfSave.Begin(context, ring);
        foreach (var owner in entries.Where(e => e.State == EntityState.Added))
        {
            if (KeyTableOf(owner.Metadata.ClrType) is { } table)
            {
                context.Add(keys.Make(table, IdOf(owner), owner.Entity));
            }
        }

        var needed = entries.SelectMany(NeededBy).Where(n => !keys.Has(n.Key, n.Owner)).Distinct().ToLookup(n => n.Key, n => n.Owner);
        if (needed.Count > 0)
        {
            await ReadAsync((MeldrouteDb)context, needed, keys, cancellationToken);
        }

        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        KeysOfSave.End(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => EndAsync(eventData);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => EndAsync(eventData);

    private static Task EndAsync(DbContextEventData eventData)
    {
        KeysOfSave.End(eventData.Context!);
        return Task.CompletedTask;
    }

    private static KeyTable? KeyTableOf(Type owner) => SealMap.Keys.Values.FirstOrDefault(k => k.Owner == owner);

    private static Guid IdOf(EntityEntry entry) => (Guid)entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!;

    private static IEnumerable<(Type Key, Guid Owner)> NeededBy(EntityEntry entry) =>
        SealMap.All.TryGetValue(entry.Metadata.ClrType, out var table) && table.Columns.Keys.Any(p => IsWritten(entry, entry.Property(p)))
            ? [(table.Key, (Guid)entry.Property(table.Owner).CurrentValue!)]
            : [];

    private static bool IsWritten(EntityEntry entry, PropertyEntry property) =>
        property.CurrentValue is not null && (entry.State == EntityState.Added || property.IsModified);

    // What the writer may not see is not found, and then not written either.
    private static async Task ReadAsync(MeldrouteDb db, ILookup<Type, Guid> needed, OpenKeys keys, CancellationToken cancel)
    {
        var tables = needed.Select(n => SealMap.Keys[n.Key]).ToList();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = new NpgsqlCommand(
                string.Join(" UNION ALL ", tables.Index().Select(t => $"SELECT {t.Index}, {t.Item.OwnerColumn}, wrapped FROM {MeldrouteDb.Schema}.{t.Item.Name} WHERE {t.Item.OwnerColumn} = ANY (${t.Index + 1})")),
                (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
            foreach (var owners in needed)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = owners.ToArray() });
            }

            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                keys.Take(tables[reader.GetInt32(0)], reader.GetGuid(1), reader.GetFieldValue<byte[]>(2));
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
