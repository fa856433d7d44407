using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Radar;

/// <summary>Puts persons in the radar as their writers do, and lets the clock compare.</summary>
internal static class RadarStory
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Somebody who was born on a day of their own, so that tests do not find each other's.</summary>
    public static PersonClues Somebody(int n) => new() { GivenNames = "Kanarina", FamilyName = "Vogelnest", BirthYear = 1980 + (n % 20), BirthMonth = 1 + (n % 12), BirthDay = 13 + (n % 15) };

    public static async Task PutAsync(MeldrouteApp app, string signalNumber, string persona, PersonClues clues, short ordinal = 1)
    {
        var actor = await app.ActorOfAsync(persona);
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var id = await work.Db.Signals.Where(s => s.Number == signalNumber).Select(s => s.Id).SingleAsync(Cancel);
        await app.Get<RadarWriter>().PutAsync(work, actor, id, ordinal, clues, Cancel);
        Assert.Null((await work.CommitAsync(() => null, Cancel)).Refusal);
    }

    public static async Task CompareAsync(MeldrouteApp app) =>
        await app.Get<IEnumerable<IClockJob>>().OfType<CompareSignals>().Single().RunAsync(await app.Get<Regions>().GetAsync(1, Cancel), app.Clock.GetUtcNow(), Cancel);

    /// <summary>The number of the link between two signals; null when there is none.</summary>
    public static async Task<string?> LinkBetweenAsync(MeldrouteApp app, string one, string other) => (await SuperUser.ColumnAsync(app.Database.Admin,
        "SELECT l.number FROM meldroute.possible_link l JOIN meldroute.signal a ON a.id = l.signal_id JOIN meldroute.signal b ON b.id = l.other_signal_id WHERE $1 IN (a.number, b.number) AND $2 IN (a.number, b.number)", one, other)).SingleOrDefault();

    /// <summary>A possible link between two signals that were sent to Veilig Thuis, judged, and requests for them as if they were hidden; once a region.</summary>
    public static async Task FillAsync(MeldrouteApp app, Actor veiligThuis, string reason)
    {
        var (region, now) = (await app.Get<Regions>().GetAsync(veiligThuis.RegionId, Cancel), app.Clock.GetUtcNow());
        await app.Get<IEnumerable<IClockJob>>().OfType<CompareSignals>().Single().RunAsync(region, now, Cancel); // or the clock could find the same meanwhile
        PossibleLink? link;
        await using (var work = await app.Get<MeldrouteDatabase>().BeginAsync(Actor.Clock(region.Id), Act.WithoutContent, Cancel))
        {
            if (await work.Db.PossibleLinks.AnyAsync(l => l.RegionId == region.Id && l.Judgement != null, Cancel))
            {
                return; // filled already
            }

            link = await work.Db.PossibleLinks.FirstOrDefaultAsync(l => l.RegionId == region.Id, Cancel);
            if (link is null)
            {
                var two = await work.Db.Signals.Where(s => s.RegionId == region.Id && s.CaseId == null).OrderBy(s => s.Id).Take(2).Select(s => new { s.Id, s.OrganisationId }).ToListAsync(Cancel);
                if (two.Count < 2)
                {
                    return; // nothing to find
                }

                link = PossibleLink.Find(region, (two[0].Id, two[0].OrganisationId), (two[1].Id, two[1].OrganisationId), new Resemblance(80, LinkReasons.SamePhone), now);
                work.Db.Add(link);
                Assert.Null((await work.CommitAsync(() => null, Cancel)).Refusal);
            }
        }

        Assert.Null((await app.Get<JudgeLink.Handler>().Handle(Guid.NewGuid(), new() { Number = link.Number, Judgement = LinkJudgement.Unsure, Reason = reason }, veiligThuis, now, Cancel)).Refusal);
        await using var asking = await app.Get<MeldrouteDatabase>().BeginAsync(veiligThuis, Act.WithoutContent, Cancel);
        var (requests, refusal) = ReleaseRequest.Ask(link, [link.SignalId, link.OtherSignalId], [], new Moment(veiligThuis, now, region));
        Assert.Null(refusal);
        asking.Db.AddRange(requests);
        Assert.Null((await asking.CommitAsync(() => null, Cancel)).Refusal);
    }
}
