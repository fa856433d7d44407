using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

/// <summary>Trajectories at the point where a test begins.</summary>
internal static class TrajectoryStory
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A case of Heerlen on the agenda, with one victim, that care coordination of Parkstad may see.</summary>
    public static Task<string> CaseOnAgendaAsync(this AppFixture fixture) => fixture.Story.CaseAsync(CaseStage.OnAgenda);

    /// <summary>A trajectory at this stage; gives its number.</summary>
    public static async Task<string> TrajectoryAsync(this AppFixture fixture, TrajectoryStage stage = TrajectoryStage.Opened, string? caseNumber = null)
    {
        var number = caseNumber ?? await fixture.CaseOnAgendaAsync();
        var actor = await fixture.App.ActorOfAsync("zoco-parkstad");
        var moment = await fixture.App.Get<Regions>().MomentAsync(actor, fixture.App.Clock.GetUtcNow(), Cancel);
        await using var work = await fixture.App.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var @case = await work.Db.Cases.Include(c => c.Victims).SingleAsync(c => c.Number == number, Cancel);
        var (trajectory, _) = Trajectory.Open(@case, @case.Victims[0].Id, "Toestemming van 3 maart", moment);
        Refusal? refusal = stage >= TrajectoryStage.Active ? trajectory!.Activate("Wonen en rust", moment) : null;
        refusal ??= stage >= TrajectoryStage.Closed ? trajectory!.Close("Zelfstandig verder", moment) : null;
        Assert.Null(refusal);
        work.Db.Add(trajectory!);
        return (await work.CommitAsync(() => trajectory!.Number, Cancel)).Number!;
    }

    /// <summary>Screens a case of this meeting and leaves the follow-up to Veilig Thuis: the access of the table ends.</summary>
    public static async Task ScreenAsync(this AppFixture fixture, string caseNumber, Guid meetingId)
    {
        ScreeningMeeting meeting;
        await using (var work = await fixture.App.Get<MeldrouteDatabase>().BeginAsync(await fixture.App.ActorOfAsync("vt-secretaris"), Act.WithoutContent, Cancel))
        {
            meeting = await work.Db.Meetings.SingleAsync(m => m.Id == meetingId, Cancel);
        }

        meeting = await fixture.Story.TakeAsync(meeting, (t, m) => t.FixAgenda(m));
        var result = new ScreeningResult { Present = "Allen", Weighing = "Ernstig", Advised = AdvisedSteps.CareCoordination };
        await fixture.Story.TakeAsync(caseNumber, "vt-secretaris", (c, m) => c.Screen(meeting, result, m));
        await fixture.Story.TakeAsync(caseNumber, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.VeiligThuis.Id, m));
    }

    /// <summary>What row security alone leaves this person of all trajectories.</summary>
    public static async Task<IReadOnlyList<Trajectory>> RowsOfAsync(this AppFixture fixture, string persona)
    {
        await using var work = await fixture.App.Get<MeldrouteDatabase>().BeginAsync(await fixture.App.ActorOfAsync(persona), Act.WithoutContent, Cancel);
        return await work.Db.Trajectories.AsNoTracking().Include(t => t.History).ToListAsync(Cancel);
    }

    public static async Task<Trajectory> FindAsync(this AppFixture fixture, string number) =>
        (await fixture.RowsOfAsync("zoco-parkstad")).Single(t => t.Number == number);
}
