using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>How far a load is.</summary>
public sealed record LoadProgress(int Cases, int Total, long Rows);

/// <summary>
/// Fills a database with synthetic cases for measuring: walked by the steps of the route in memory, copied in PostgreSQL's
/// binary format. They are as consistent as what the screens make, and about nobody.
/// </summary>
public static class SyntheticLoad
{
    private const int Seed = 20260101;

    /// <summary>Adds cases as the owner of the database, all or none. Nobody else can use the tables meanwhile.</summary>
    /// <param name="owner">The login that owns the tables.</param>
    /// <param name="ring">The keys of the content.</param>
    /// <param name="cases">How many.</param>
    /// <param name="now">No step lies after this moment.</param>
    /// <param name="progress">Hears after every batch how far it is; null for nobody.</param>
    /// <returns>How many rows were written.</returns>
    public static async Task<long> RunAsync(string owner, KeyRing ring, int cases, DateTimeOffset now, IProgress<LoadProgress>? progress, CancellationToken cancel)
    {
        // One statement that checks foreign keys of a batch, or a VACUUM, may take longer than a page may.
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { CommandTimeout = 0 });
        await using var db = new MeldrouteDb(Migrator.Options(source, ring));
        using var keys = new OpenKeys(ring);
        var region = await db.Regions.AsNoTracking().AsSplitQuery().Include(r => r.Organisations).Include(r => r.TermList)
            .SingleAsync(r => r.Id == ReferenceData.ZuidLimburg, cancel);
        var tables = BatchRows.Types.ToDictionary(t => t, t => new TableCopy(db.Model.FindEntityType(t)!, region.Id, keys));
        var world = new SyntheticWorld(region, await SyntheticStaff.EnsureAsync(db, region, cancel), now.ToUniversalTime(), Seed);
        await using var connection = await source.OpenConnectionAsync(cancel);
        var rows = await CopyAsync(connection, world, region, tables, keys, cases, progress, cancel);

        // Without it the planner knows nothing of them, and no index answers alone.
        // A commit that a server did not wait for would keep it from seeing that everybody may see these rows.
        await using var vacuum = new NpgsqlCommand($"VACUUM (ANALYZE) {string.Join(", ", tables.Values.Select(t => t.Table))}", connection);
        await vacuum.ExecuteNonQueryAsync(cancel);
        return rows;
    }

    private static async Task<long> CopyAsync(
        NpgsqlConnection connection, SyntheticWorld world, Region region, Dictionary<Type, TableCopy> tables, OpenKeys keys, int cases, IProgress<LoadProgress>? progress, CancellationToken cancel)
    {
        await using var waited = new NpgsqlCommand("SET synchronous_commit = on", connection);
        await waited.ExecuteNonQueryAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await OpenedTables.OpenAsync(connection, tables.Values.Select(t => t.Table), cancel);
        var numbers = await NumberSeries.ReadAsync(connection, cancel);
        var batchRows = new BatchRows(new AccessMasks(region), numbers, keys);
        using var batches = new SyntheticCases(world, await TakenDaysAsync(connection, region, cancel)).Make(LoadPlan.For(cases)).GetEnumerator();

        var (done, rows) = (0, 0L);
        for (var next = NextAsync(batches); await next is { } batch;)
        {
            next = NextAsync(batches); // while the database writes this one
            foreach (var (type, loaded) in batchRows.Of(batch))
            {
                rows += await tables[type].WriteAsync(connection, loaded, cancel);
            }

            done += batch.Cases.Count;
            progress?.Report(new LoadProgress(done, cases, rows));
        }

        await numbers.WriteAsync(connection, cancel);
        await OpenedTables.CloseAsync(connection, tables.Values.Select(t => t.Table), cancel);
        await transaction.CommitAsync(cancel);
        return rows;
    }

    private static Task<SyntheticBatch?> NextAsync(IEnumerator<SyntheticBatch> batches) => Task.Run(() => batches.MoveNext() ? batches.Current : null);

    private static async Task<HashSet<DateOnly>> TakenDaysAsync(NpgsqlConnection connection, Region region, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT date FROM meldroute.screening_meeting WHERE region_id = $1", connection) { Parameters = { new() { Value = region.Id } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var days = new HashSet<DateOnly>();
        while (await reader.ReadAsync(cancel))
        {
            days.Add(reader.GetFieldValue<DateOnly>(0));
        }

        return days;
    }
}
