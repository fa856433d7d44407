using System.Collections.Concurrent;
using System.Security.Cryptography;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Radar;

/// <summary>
/// Opens the keys of the tokens and keeps them for a minute, so that putting a person in asks nothing besides, and a key that was
/// replaced is soon used by nobody.
/// </summary>
public sealed class MatchKeys(IDbContextFactory<MeldrouteDb> contexts, KeyRing ring, TimeProvider clock)
{
    /// <summary>How long a key that was replaced may still be used.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<short, (OpenMatchKey Key, DateTimeOffset At)> open = [];

    /// <summary>The newest key of a region; made when there is none yet.</summary>
    internal async ValueTask<OpenMatchKey> OfAsync(short regionId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (open.TryGetValue(regionId, out var kept) && now - kept.At < Freshness)
        {
            return kept.Key;
        }

        var key = await ReadAsync(regionId, cancel);
        open[regionId] = (key, now);
        return key;
    }

    /// <summary>The key that tokens are to be made anew with: a newer one, or the newest while a replacement is not complete.</summary>
    internal async Task<OpenMatchKey> ReplaceAsync(short regionId, CancellationToken cancel)
    {
        var newest = await ReadAsync(regionId, cancel);
        if (await CountAsync(regionId, cancel) > 1)
        {
            return newest;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        await AddAsync(db, regionId, (short)(newest.Version + 1), cancel);
        return await ReadAsync(regionId, cancel);
    }

    private async Task<int> CountAsync(short regionId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<MatchKey>().CountAsync(k => k.RegionId == regionId, cancel);
    }

    private async Task<OpenMatchKey> ReadAsync(short regionId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var newest = db.Set<MatchKey>().AsNoTracking().Where(k => k.RegionId == regionId).OrderByDescending(k => k.Version);
        if (await newest.FirstOrDefaultAsync(cancel) is not { } found)
        {
            await AddAsync(db, regionId, 1, cancel);
            found = await newest.FirstAsync(cancel);
        }

        var secret = new byte[AesBox.KeyBytes];
        ring.Unwrap(found.Wrapped, MatchKey.Table.About(found.Id), secret);
        return new OpenMatchKey(found.Version, secret);
    }

    // Two may both make the same version: one of them counts.
    private async Task AddAsync(MeldrouteDb db, short regionId, short version, CancellationToken cancel)
    {
        var id = Guid.NewGuid();
        var wrapped = ring.Wrap(RandomNumberGenerator.GetBytes(AesBox.KeyBytes), MatchKey.Table.About(id));
        await db.Database.ExecuteSqlAsync($"INSERT INTO meldroute.match_key (id, region_id, version, wrapped) VALUES ({id}, {regionId}, {version}, {wrapped}) ON CONFLICT DO NOTHING", cancel);
    }
}

/// <summary>A key to make tokens with.</summary>
internal sealed record OpenMatchKey(short Version, byte[] Secret)
{
    // What a record prints by itself would put a key in a log.
    public override string ToString() => nameof(OpenMatchKey);
}
