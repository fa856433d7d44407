using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
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
    public static async Task<string> TrajectoryAsync(this AppFixture fixture, TrajectoryStage stage = TrajectoryStage.Registered, string? caseNumber = null) =>
        await TrajectoryAsync(fixture.App, stage, caseNumber ?? await fixture.CaseOnAgendaAsync(), "Wonen en rust");

    /// <summary>A trajectory in this case, with this plan once it is active; gives its number.</summary>
    public static async Task<string> TrajectoryAsync(MeldrouteApp app, TrajectoryStage stage, string caseNumber, string plan)
    {
        var actor = await app.ActorOfAsync("zoco-parkstad");
        var moment = await app.Get<Regions>().MomentAsync(actor, app.Clock.GetUtcNow(), Cancel);
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var @case = await work.Db.Cases.Include(c => c.Victims).SingleAsync(c => c.Number == caseNumber, Cancel);
        var (trajectory, _) = Trajectory.Open(@case, @case.Victims[0].Id, Consent("Toestemming van 3 maart", moment), moment);
        Lead(trajectory!, stage, plan, "Zelfstandig verder", moment);
        work.Db.Add(trajectory!);
        return (await work.CommitAsync(() => trajectory!.Number, Cancel)).Number!;
    }

    /// <summary>Consent of the client, given today.</summary>
    public static SupportBasis Consent(string text, Moment moment) => new(SupportGround.Consent, ConsentGiver.Client, DutchTime.DateOf(moment.At), ConsentForm.Spoken, text);

    /// <summary>Leads a trajectory that was just opened to a stage, with something in every table that belongs to it once the intake began.</summary>
    public static void Lead(Trajectory trajectory, TrajectoryStage stage, string plan, string result, Moment moment)
    {
        if (stage == TrajectoryStage.Registered)
        {
            return;
        }

        var today = DutchTime.DateOf(moment.At);
        var municipality = moment.Region.Organisations.First(o => o.Kind == Domain.Organisations.OrganisationKind.Municipality);
        Refusal? refusal = trajectory.StartIntake(new IntakeFacts(SupportKind.Ambulatory, municipality.Id, MunicipalityBecause.Found, ResidenceStanding.NotLawful, false), moment);
        refusal ??= trajectory.SetMonitoring(MonitoringLevel.Normal, MonitoringFactors.KindOfProblems, plan, moment);
        refusal ??= trajectory.RecordContact(new ContactDetails(today, ContactManner.Visit, ContactPartner.Client, plan, today.AddDays(7)), moment);
        refusal ??= trajectory.RecordProcedure(new ProcedureDetails(Procedure.Information, ProcedureState.Done, null, today, plan, plan[..Math.Min(plan.Length, ProcedureEntry.LanguageMaxLength)]), moment);
        refusal ??= trajectory.RecordReflection(ReflectionStep.Offered, today, isDublin: false, moment);
        refusal ??= stage > TrajectoryStage.Intake ? trajectory.Activate(plan, moment) : null;
        refusal ??= stage == TrajectoryStage.OnHold ? trajectory.Pause(plan, moment) : null;
        refusal ??= stage >= TrajectoryStage.Closing ? trajectory.BeginClosing(plan, moment) : null;
        refusal ??= stage >= TrajectoryStage.Closed ? trajectory.Close(new TrajectoryEnding(TrajectoryEnd.AimsReached, TrajectoryOutcome.Better, result), moment) : null;
        Assert.Null(refusal);
    }

    /// <summary>Ends the support of a trajectory that is open for work.</summary>
    public static Refusal? Close(Trajectory trajectory, Moment moment) =>
        trajectory.BeginClosing("Bijna klaar", moment) ?? trajectory.Close(new TrajectoryEnding(TrajectoryEnd.AimsReached, TrajectoryOutcome.Better, "Klaar"), moment);

    /// <summary>A trajectory that was closed and is out of sight; gives its number.</summary>
    public static async Task<string> ShieldedTrajectoryAsync(this AppFixture fixture, string? caseNumber = null)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closed, caseNumber);
        await ShieldClosedAsync(fixture.App);
        return number;
    }

    /// <summary>Lets the clock strike long after every trajectory of the test was closed.</summary>
    public static async Task ShieldClosedAsync(MeldrouteApp app)
    {
        var region = await app.Get<Regions>().GetAsync(ReferenceData.ZuidLimburg, Cancel);
        await app.Get<IEnumerable<IClockJob>>().OfType<ShieldClosedTrajectories>().Single().RunAsync(region, app.Clock.GetUtcNow().AddYears(1), Cancel);
    }

    /// <summary>Gives the care coordinator of Maastricht a membership of Parkstad too, as a stand-in; call it before anybody signs in.</summary>
    public static Task StandInAsync(MeldrouteApp app) => SuperUser.RunAsync(app.Database.Admin, """
        INSERT INTO meldroute.membership (id, user_id, organisation_id, role, "from")
        SELECT gen_random_uuid(), (SELECT id FROM meldroute.account WHERE display_name = 'Sven Okoye'), m.organisation_id, m.role, m."from"
        FROM meldroute.membership m JOIN meldroute.account a ON a.id = m.user_id WHERE a.display_name = 'Nadia Schreurs'
          AND NOT EXISTS (SELECT FROM meldroute.membership x JOIN meldroute.account y ON y.id = x.user_id WHERE y.display_name = 'Sven Okoye' AND x.organisation_id = m.organisation_id)
        """);

    /// <summary>The stand-in, acting for Parkstad.</summary>
    public static async Task<Visitor> SecondPersonAsync(this AppFixture fixture)
    {
        await StandInAsync(fixture.App);
        var visitor = await fixture.App.SignInAsync("zoco-mh");
        var choice = await visitor.GetAsync("/account/rol");
        var own = choice.Document.QuerySelectorAll("main section").Single(s => s.TextContent.Contains("Parkstad", StringComparison.Ordinal)).QuerySelector("button")!;
        await choice.PressAsync($"button[value='{own.GetAttribute("value")}']");
        return visitor;
    }

    /// <summary>Takes a step of a trajectory through the domain.</summary>
    public static async Task TakeAsync(MeldrouteApp app, string number, Actor actor, Func<Trajectory, Moment, Refusal?> step)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var trajectory = await work.Db.Trajectories.Include(t => t.Monitorings).Include(t => t.ProcedureEntries).Include(t => t.Reflection).AsSplitQuery().SingleAsync(t => t.Number == number, Cancel);
        Assert.Null(step(trajectory, await app.Get<Regions>().MomentAsync(actor, app.Clock.GetUtcNow(), Cancel)));
        await work.CommitAsync(() => number, Cancel);
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
        return await work.Db.Trajectories.AsNoTracking().Include(t => t.History).ThenInclude(h => h.Reason).Include(t => t.Monitorings).Include(t => t.Contacts)
            .Include(t => t.ProcedureEntries).Include(t => t.Reflection).AsSplitQuery().ToListAsync(Cancel);
    }

    public static async Task<Trajectory> FindAsync(this AppFixture fixture, string number) =>
        (await fixture.RowsOfAsync("zoco-parkstad")).Single(t => t.Number == number);
}
