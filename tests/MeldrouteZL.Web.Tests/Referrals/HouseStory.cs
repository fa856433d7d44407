using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

/// <summary>Interventions and the work of a Zorg- en Veiligheidshuis, at the point where a test begins.</summary>
internal static class HouseStory
{
    public const string House = "Zorg- en Veiligheidshuis Parkstad";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A case that Veilig Thuis follows up and the house of Parkstad took up; gives its number and the referral to the house.</summary>
    public static async Task<(string Number, Guid Referral)> HeldAsync(MeldrouteApp app)
    {
        var story = new Story(app);
        var number = await story.CaseAsync(CaseStage.InFollowUp);
        return (number, await HoldAsync(app, story, number));
    }

    /// <summary>Brings a case in follow-up to the house, over the weighing team.</summary>
    public static async Task<Guid> HoldAsync(MeldrouteApp app, Story story, string number)
    {
        await AcceptedAsync(app, story, number, ReferralKind.WeighingTeam, ReferralStory.WeighingTeam, "vt-1", "weegploeg");
        return await AcceptedAsync(app, story, number, ReferralKind.CareAndSafetyHouse, House, "weegploeg", "zvh-parkstad");
    }

    public static async Task<Guid> AcceptedAsync(MeldrouteApp app, Story story, string number, ReferralKind kind, string receiver, string sender, string persona)
    {
        var id = await story.ReferralAsync(number, kind, await app.OrganisationAsync(receiver), sender);
        await story.TakeAsync(number, persona, (c, m) => c.AcceptReferral(c.Referrals.Single(r => r.Id == id), m, ReferralCriteria.Each(kind, CriterionJudgement.Met)));
        return id;
    }

    /// <summary>Plans the closing of premises, with these words; gives the id of the intervention.</summary>
    public static async Task<Guid> InterveneAsync(
        MeldrouteApp app, string number, string persona, string text, InterventionType type = InterventionType.PremisesClosed, InterventionKind kind = InterventionKind.Administrative)
    {
        var actor = await app.ActorOfAsync(persona);
        Assert.Null((await app.Get<RecordIntervention.Handler>().Handle(new(number, await VersionAsync(app, number), Guid.NewGuid()), new()
        {
            What = RecordIntervention.Choice(kind, type),
            Description = text,
            LegalGround = InterventionGrounds.InOwnWords,
            OwnLegalGround = text,
            ResponsibleId = actor.OrganisationId,
            Sector = InspectedSector.UnlicensedSexWork,
        }, actor, app.Clock.GetUtcNow(), Cancel)).Refusal);
        return await NewestAsync(app, "intervention", number);
    }

    public static async Task FinishAsync(MeldrouteApp app, string number, string persona, Guid intervention, string result, bool isCarriedOut = true) =>
        Assert.Null((await app.Get<FinishIntervention.Handler>().Handle(new(number, await VersionAsync(app, number), Guid.NewGuid()), new()
        {
            Intervention = intervention,
            IsCarriedOut = isCarriedOut,
            CarriedOutOn = isCarriedOut ? DutchTime.DateOf(app.Clock.GetUtcNow()) : null,
            Result = result,
            MinorsSeen = Knowledge.Yes,
        }, await app.ActorOfAsync(persona), app.Clock.GetUtcNow(), Cancel)).Refusal);

    /// <summary>Writes in a plan; gives the line.</summary>
    /// <param name="seen">The revision that the writer looked at.</param>
    public static async Task<Guid> WriteAsync(MeldrouteApp app, Guid referral, WritePlan.Command command, uint seen = 0, string persona = "zvh-parkstad")
    {
        Assert.Null((await app.Get<WritePlan.Handler>().Handle(new(referral.ToString(), seen, Guid.NewGuid()), command, await app.ActorOfAsync(persona), app.Clock.GetUtcNow(), Cancel)).Refusal);
        return command.Line ?? Guid.Parse((await SuperUser.ColumnAsync(app.Database.Admin, "SELECT line_id::text FROM meldroute.plan_line WHERE referral_id = $1::uuid ORDER BY id DESC LIMIT 1", referral.ToString()))[0]);
    }

    public static async Task<Guid> AskAsync(MeldrouteApp app, string number, string question, string persona = "zoco-parkstad")
    {
        Assert.Null((await app.Get<AskHouse.Handler>().Handle(new(number, 0, Guid.NewGuid()), new() { Question = question }, await app.ActorOfAsync(persona), app.Clock.GetUtcNow(), Cancel)).Refusal);
        return await NewestAsync(app, "house_question", number);
    }

    public static async Task AdviseAsync(MeldrouteApp app, string number, Guid question, string advice, string persona = "zvh-parkstad") =>
        Assert.Null((await app.Get<AdviseCareCoordination.Handler>().Handle(
            new(number, 0, Guid.NewGuid()), new() { Question = question, Advice = advice }, await app.ActorOfAsync(persona), app.Clock.GetUtcNow(), Cancel)).Refusal);

    /// <summary>Everything of a house about a case in follow-up, with the same words in each text.</summary>
    public static async Task FillAsync(MeldrouteApp app, Story story, string number, string text, Func<Story, string, Task>? then = null)
    {
        var house = await HoldAsync(app, story, number);
        await AcceptedAsync(app, story, number, ReferralKind.CareCoordination, ReferralStory.CareCoordination, "vt-1", "zoco-parkstad");
        await FinishAsync(app, number, "vt-1", await InterveneAsync(app, number, "vt-1", text), text);
        var aim = await WriteAsync(app, house, new() { Kind = PlanLineKind.Aim, Text = text });
        await WriteAsync(app, house, new() { Line = aim, Kind = PlanLineKind.Aim, Text = text, State = PlanLineState.Done, Result = text }, seen: 1);
        await WriteAsync(app, house, new() { Kind = PlanLineKind.Action, Text = text, Aim = aim, ResponsibleId = (await app.ActorOfAsync("vt-1")).OrganisationId, DueOn = new DateOnly(2026, 1, 5) });
        await AdviseAsync(app, number, await AskAsync(app, number, text), text);
        await (then is null ? Task.CompletedTask : then(story, number));
    }

    /// <summary>The same about a case of its own.</summary>
    public static async Task FillAsync(MeldrouteApp app)
    {
        var story = new Story(app);
        await FillAsync(app, story, await story.CaseAsync(CaseStage.InFollowUp), "Samen optrekken");
    }

    /// <summary>Every receiver is done.</summary>
    public static async Task EndAsync(Story story, string number)
    {
        foreach (var (persona, kind) in ((string, ReferralKind)[])[("zvh-parkstad", ReferralKind.CareAndSafetyHouse), ("weegploeg", ReferralKind.WeighingTeam), ("zoco-parkstad", ReferralKind.CareCoordination)])
        {
            await story.TakeAsync(number, persona, (c, m) => c.CompleteReferral(c.Referrals.Single(r => r.Kind == kind && r.Stage == ReferralStage.Accepted), "Klaar", m));
        }
    }

    private static async Task<uint> VersionAsync(MeldrouteApp app, string number) =>
        uint.Parse((await SuperUser.ColumnAsync(app.Database.Admin, "SELECT xmin::text FROM meldroute.casefile WHERE number = $1", number))[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Guid> NewestAsync(MeldrouteApp app, string table, string number) => Guid.Parse((await SuperUser.ColumnAsync(
        app.Database.Admin, $"SELECT t.id::text FROM meldroute.{table} t JOIN meldroute.casefile c ON c.id = t.case_id WHERE c.number = $1 ORDER BY t.id DESC LIMIT 1", number))[0]);
}
