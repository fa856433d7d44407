using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>What happens to a case by itself, without waiting for its term.</summary>
internal static class TheClock
{
    public static async Task ShieldAsync(MeldrouteApp app, string number, short regionId)
    {
        var cancel = TestContext.Current.CancellationToken;
        var clock = Actor.Clock(regionId);
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(clock, Act.WithoutContent, cancel);
        await RandomSteps.LoadAsync(work, number, cancel);
        var @case = await work.Db.Cases.SingleAsync(c => c.Number == number, cancel);
        Assert.Null(@case.Shield(await app.Get<Regions>().MomentAsync(clock, app.Clock.GetUtcNow(), cancel)));
        Assert.Null((await work.CommitAsync(() => null, cancel)).Refusal);
    }
}
