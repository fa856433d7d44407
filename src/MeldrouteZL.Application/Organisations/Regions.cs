using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The regions with their organisations and terms, kept in memory for a minute: every step needs them and they rarely change.</summary>
public sealed class Regions(IDbContextFactory<MeldrouteDb> contexts, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim loading = new(1);
    private (IReadOnlyDictionary<short, Region> Regions, long At)? kept;

    /// <summary>The region with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none: an actor of an unknown region is a bug.</exception>
    public async ValueTask<Region> GetAsync(short id, CancellationToken cancel) => (await AllAsync(cancel))[id];

    /// <summary>What a step needs to know: who, when, where.</summary>
    public async ValueTask<Moment> MomentAsync(Actor actor, DateTimeOffset at, CancellationToken cancel) =>
        new(actor, at, await GetAsync(actor.RegionId, cancel));

    public async ValueTask<IReadOnlyDictionary<short, Region>> AllAsync(CancellationToken cancel)
    {
        if (Fresh is { } fresh)
        {
            return fresh;
        }

        await loading.WaitAsync(cancel);
        try
        {
            return Fresh ?? await LoadAsync(cancel);
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>Reads them anew at the next question, since something was changed here. Another server notices within a minute.</summary>
    public void Forget() => kept = null;

    public void Dispose() => loading.Dispose();

    private IReadOnlyDictionary<short, Region>? Fresh =>
        kept is { } k && clock.GetElapsedTime(k.At) < Freshness ? k.Regions : null;

    private async Task<IReadOnlyDictionary<short, Region>> LoadAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var regions = await db.Regions.AsNoTracking().AsSplitQuery()
            .Include(r => r.Organisations).Include(r => r.TermList).Include(r => r.Forms).Include(r => r.Indicators)
            .Include(r => r.FeedbackTexts).Include(r => r.HelpOffers).Include(r => r.InternalRoutes).Include(r => r.MeetingSeries).Include(r => r.ProfileFields)
            .ToDictionaryAsync(r => r.Id, cancel);
        kept = (regions, clock.GetTimestamp());
        return regions;
    }
}
