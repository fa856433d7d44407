using System.Collections.Concurrent;
using System.Security.Cryptography;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Radar;

/// <summary>Opens the keys of the tokens and keeps them, so that putting a person in asks nothing besides.</summary>
public sealed class MatchKeys(IDbContextFactory<MeldrouteDb> contexts, KeyRing ring)
{
    private readonly ConcurrentDictionary<short, OpenMatchKey> open = [];

    /// <summary>The newest key of a region; made when there is none yet.</summary>
    internal async ValueTask<OpenMatchKey> OfAsync(short regionId, CancellationToken cancel) =>
        open.TryGetValue(regionId, out var key) ? key : open.GetOrAdd(regionId, await ReadAsync(regionId, cancel));

    private async Task<OpenMatchKey> ReadAsync(short regionId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var newest = db.Set<MatchKey>().AsNoTracking().Where(k => k.RegionId == regionId).OrderByDescending(k => k.Version);
        if (await newest.FirstOrDefaultAsync(cancel) is not { } found)
        {
            // Two servers may both make the first: one of them counts.
            var (id, wrapped) = Make();
            await db.Database.ExecuteSqlAsync($"INSERT INTO meldroute.match_key (id, region_id, version, wrapped) VALUES ({id}, {regionId}, 1, {wrapped}) ON CONFLICT DO NOTHING", cancel);
            found = await newest.FirstAsync(cancel);
        }

        var secret = new byte[AesBox.KeyBytes];
        ring.Unwrap(found.Wrapped, MatchKey.Table.About(found.Id), secret);
        return new OpenMatchKey(found.Version, secret);
    }

    private (Guid Id, byte[] Wrapped) Make()
    {
        var id = Guid.NewGuid();
        return (id, ring.Wrap(RandomNumberGenerator.GetBytes(AesBox.KeyBytes), MatchKey.Table.About(id)));
    }
}

/// <summary>A key to make tokens with.</summary>
internal sealed record OpenMatchKey(short Version, byte[] Secret)
{
    // What a record prints by itself would put a key in a log.
    public override string ToString() => nameof(OpenMatchKey);
}
