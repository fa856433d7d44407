using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.CareNetwork;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Connections;
using MeldrouteZL.Web.Tests.Referrals;
using MeldrouteZL.Web.Tests.Shelter;
using MeldrouteZL.Web.Tests.Trajectories;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

// The cases, from Veilig Thuis to their end.
internal sealed partial class Cast
{
    private async Task<CastCase> ProposedAsync()
    {
        var c = await CaseAsync();
        await story.TakeAsync(c.Number, by.Vt, (x, m) => x.AddVictim(AgeBand.From18To22, Sex.Unknown, c.Canary.VictimName, null, m));
        await story.TakeAsync(c.Number, by.Vt, (x, m) => x.ClassifyProvisionally([Proposal(c, x)], m));
        return c;
    }

    private async Task<CastCase> ClassifiedAsync()
    {
        var c = await ProposedAsync();
        await story.TakeAsync(c.Number, by.VtSecond, (x, m) => x.ConfirmClassification(new Dictionary<Guid, VictimClass>(), c.Canary.Facts, m));
        return c;
    }

    private async Task<CastCase> OnAgendaAsync(ScreeningMeeting meeting)
    {
        var c = await ClassifiedAsync();
        await story.TakeAsync(c.Number, by.Vt, (x, m) => x.PutOnAgenda(meeting, c.Canary.Facts, m));
        await story.TakeAsync(c.Number, by.Secretary, (x, m) => x.InviteGuest(meeting, new GuestQuestion(c.Canary.Facts, c.Canary.Facts, c.Canary.Facts, c.Canary.Facts, Guid.NewGuid(), 1), m));
        return c;
    }

    private Task ScreenAsync(CastCase c, ScreeningMeeting meeting) => story.TakeAsync(c.Number, by.Secretary, (x, m) => x.Screen(meeting, new ScreeningResult
    {
        Present = c.Canary.Facts,
        Weighing = c.Canary.Facts,
        Advised = AdvisedSteps.CareCoordination,
        Enrichments = [(m.Region.Avim.Id, c.Canary.Facts)],
    }, m));

    // Raised by who sees the status only; confirmed, and decided when there is a table to look back on it.
    private async Task<CastCase> AcuteAsync(ScreeningMeeting? next)
    {
        var c = await RaisedAsync();
        await story.TakeAsync(c.Number, by.Avim, (x, m) => x.ConfirmAcute(c.Canary.Facts, m));
        if (next is not null)
        {
            await story.TakeAsync(c.Number, by.Avim, (x, m) => x.DecideAcute(
                new AcuteDecision { Decision = c.Canary.Facts, Deciders = c.Canary.Facts, Shelter = false, OwnerOrganisationId = m.Region.Avim.Id }, next, m));
        }

        return c;
    }

    private async Task<CastCase> RaisedAsync()
    {
        var c = await CaseAsync();
        await story.TakeAsync(c.Number, by.Officer, (x, m) => x.RaiseAcute(c.Canary.Facts, m));
        return c;
    }

    private const int Endings = 11;

    // As many screened cases as there are endings; one more stays where it is.
    private async Task FollowUpAsync(List<CastCase> due)
    {
        var (vt, avim, care) = (await OrganisationOf(by.Vt), await OrganisationOf(by.Avim), await OrganisationOf(by.Care));
        foreach (var (c, owner) in due.Zip([vt, vt, vt, avim, care, vt, avim, care, vt, vt, vt]))
        {
            await story.TakeAsync(c.Number, by.Secretary, (x, m) => x.AppointFollowUp(owner, m));
        }

        await NotifiedAsync(due[0], by.Vt);
        await NotifiedAsync(due[4], by.Care);
        await AcceptedReferralsAsync(due[0]);
        await OfferedReferralsAsync(due[1]);
        await OnwardReferralsAsync(due[2]);
        await story.TakeAsync(due[3].Number, by.Avim, (x, m) => x.AcceptFollowUp(m));
        await OfferAsync(due[3], by.Avim, by.Provider, ReferralKind.LocalCare);
        await OfferAsync(due[3], by.Avim, by.Riec, ReferralKind.Riec);
        await OfferAsync(due[4], by.Care, by.Provider, ReferralKind.LocalCare);
        var bottleneck = canaries.Plant("bottleneck");
        bottleneck.Id = await BottleneckStory.FillAsync(app, await app.ActorOfAsync(by.Care), bottleneck.Facts);
        await SupportAsync(due[4], TrajectoryStage.Registered);
        await SupportAsync(due[4], TrajectoryStage.Intake);
        await SupportAsync(due[4], TrajectoryStage.Active);
        await SupportAsync(due[4], TrajectoryStage.OnHold);
        await SupportAsync(due[4], TrajectoryStage.Closing);
        await SupportAsync(due[4], TrajectoryStage.Shielded);
        foreach (var c in due[5..])
        {
            await story.TakeAsync(c.Number, by.Vt, (x, m) => x.GiveFeedback("Er is hulp ingezet.", m));
            await story.TakeAsync(c.Number, by.Vt, (x, m) => x.SettleComensha(m, c.Canary.Facts));
            await story.TakeAsync(c.Number, by.VtSecond, (x, m) => x.Close(ClosingResult.HelpGiven, c.Canary.Facts, m));
        }

        await LinkAsync(due[0], due[2]);
        await LinkAsync(due[0], due[1]);
        await LinkAsync(due[2], due[8]);
        await LinkAsync(due[10], due[2]);
        await EndsAsync(due[8], due[9], due[10]);
    }

    // Between cases with the same readers, with fewer, and with ones that go out of sight or are destroyed.
    private async Task LinkAsync(CastCase one, CastCase other)
    {
        var canary = canaries.Plant("case_link");
        canary.Id = await LinkStory.LinkAsync(app, await app.ActorOfAsync(by.Vt), one.Number, other.Number, canary.Facts);
    }

    private async Task EndsAsync(CastCase shielded, CastCase proposed, CastCase destroyed)
    {
        foreach (var c in (CastCase[])[shielded, proposed, destroyed])
        {
            await TheClock.ShieldAsync(app, c.Number, (await app.ActorOfAsync(by.Vt)).RegionId);
        }

        await story.TakeAsync(proposed.Number, by.VtSecond, (x, m) => x.ProposeDestruction("Termijn om", m));
        if (by == Players.Here) // the other region has one person only who may release a case
        {
            await story.TakeAsync(destroyed.Number, by.VtSecond, (x, m) => x.ProposeDestruction("Termijn om", m));
            await story.TakeAsync(destroyed.Number, "vt-2", (x, m) => x.Destroy(m), membership: 1);
        }
    }

    private static readonly ReferralKind[] FromVt =
    [
        ReferralKind.LocalCare, ReferralKind.CareCoordination, ReferralKind.WeighingTeam, ReferralKind.LocalAdministrative,
        ReferralKind.LabourInspection, ReferralKind.CriminalInvestigation, ReferralKind.VeiligThuisInvestigation,
    ];

    private async Task OfferedReferralsAsync(CastCase c)
    {
        foreach (var kind in FromVt)
        {
            await OfferAsync(c, by.Vt, ReceiverOf(kind), kind);
        }
    }

    private async Task AcceptedReferralsAsync(CastCase c)
    {
        foreach (var kind in FromVt)
        {
            await AcceptedAsync(c, by.Vt, ReceiverOf(kind), kind);
        }

        await AcceptedAsync(c, by.Desk, by.Riec, ReferralKind.Riec);
        await HouseAsync(c, (await AcceptedAsync(c, by.Weighing, by.House, ReferralKind.CareAndSafetyHouse)).Id);
        await OfferAsync(c, by.House, by.Provider, ReferralKind.RegionalCare, (x, r, k, m) => x.RefuseReferral(r, k.Facts, m), by.Provider);
        await OfferAsync(c, by.House, by.Provider, ReferralKind.RegionalCare);
    }

    // What was sent to CoMensha, and what it said of that, with words of their own where words can stand.
    private async Task NotifiedAsync(CastCase c, string persona)
    {
        var (record, confirmation) = (canaries.Plant("comensha_record"), canaries.Plant("comensha_confirmation"));
        await story.TakeAsync(c.Number, persona, (x, m) =>
        {
            var refusal = x.SendComensha(x.Victims[0].Id, m, theirReference: record.Facts);
            record.Id = refusal is null ? x.ComenshaRecords[^1].Id : Guid.Empty;
            return refusal;
        });
        await ComenshaListStory.ConfirmAsync(app, await app.ActorOfAsync(persona), await ComenshaListStory.ReferenceAsync(app, c.Number), confirmation.Facts);
        confirmation.Id = Guid.Parse((await SuperUser.ColumnAsync(
            app.Database.Admin, $"SELECT k.id::text FROM meldroute.comensha_confirmation k JOIN meldroute.casefile f ON f.id = k.case_id WHERE f.number = '{c.Number}'"))[0]);
    }

    // A register of interventions, a plan in which four organisations have something to do, a question that was answered and one that was not.
    private async Task HouseAsync(CastCase c, Guid referral)
    {
        foreach (var persona in (string[])[by.Desk, by.Vt, by.Avim])
        {
            var canary = canaries.Plant("intervention");
            canary.Id = await HouseStory.InterveneAsync(app, c.Number, persona, canary.Facts);
        }

        var aim = canaries.Plant("plan_line");
        aim.Id = await HouseStory.WriteAsync(app, referral, new() { Kind = PlanLineKind.Aim, Text = aim.Facts }, persona: by.House);
        foreach (var persona in (string[])[by.Desk, by.Vt, by.Avim, by.Weighing])
        {
            var action = canaries.Plant("plan_line");
            action.Id = await HouseStory.WriteAsync(
                app, referral, new() { Kind = PlanLineKind.Action, Text = action.Facts, Aim = aim.Id, ResponsibleId = await OrganisationOf(persona), DueOn = new DateOnly(2026, 1, 5) }, persona: by.House);
        }

        foreach (var isAnswered in (bool[])[true, false])
        {
            var question = canaries.Plant("house_question");
            question.Id = await HouseStory.AskAsync(app, c.Number, question.Facts, by.Care);
            if (isAnswered)
            {
                await HouseStory.AdviseAsync(app, c.Number, question.Id, question.Facts, by.House);
            }
        }
    }

    // Who holds a referral offers the next one.
    private async Task OnwardReferralsAsync(CastCase c)
    {
        await AcceptedAsync(c, by.Vt, by.Weighing, ReferralKind.WeighingTeam);
        await AcceptedAsync(c, by.Vt, by.Desk, ReferralKind.LocalAdministrative);
        await AcceptedAsync(c, by.Vt, by.Inspector, ReferralKind.LabourInspection);
        await OfferAsync(c, by.Weighing, by.House, ReferralKind.CareAndSafetyHouse);
        await OfferAsync(c, by.Inspector, by.Riec, ReferralKind.Riec);
        await OfferAsync(c, by.Inspector, by.Avim, ReferralKind.CriminalInvestigation);
        await OfferAsync(c, by.Vt, by.Care, ReferralKind.CareCoordination, (x, r, k, m) => x.WithdrawReferral(r, k.Facts, m), by.Vt);
        var done = await AcceptedAsync(c, by.Vt, by.Provider, ReferralKind.RegionalCare);
        await story.TakeAsync(c.Number, by.Provider, (x, m) => x.CompleteReferral(x.Referrals.Single(r => r.Id == done.Id), done.Facts, m));
    }

    private string ReceiverOf(ReferralKind kind) => kind switch
    {
        ReferralKind.CareCoordination => by.Care,
        ReferralKind.WeighingTeam => by.Weighing,
        ReferralKind.CareAndSafetyHouse => by.House,
        ReferralKind.LocalAdministrative => by.Desk,
        ReferralKind.Riec => by.Riec,
        ReferralKind.LocalCare or ReferralKind.RegionalCare => by.Provider,
        ReferralKind.CriminalInvestigation => by.Avim,
        ReferralKind.LabourInspection => by.Inspector,
        ReferralKind.VeiligThuisInvestigation => by.Vt,
    };

    private Task<Canary> AcceptedAsync(CastCase c, string sender, string receiver, ReferralKind kind) =>
        OfferAsync(c, sender, receiver, kind, (x, r, _, m) => x.AcceptReferral(r, m, ReferralCriteria.Each(r.Kind, CriterionJudgement.Met)), receiver);

    private async Task<Canary> OfferAsync(CastCase c, string sender, string receiver, ReferralKind kind, Func<Case, Referral, Canary, Moment, Refusal?>? then = null, string? answers = null)
    {
        var canary = canaries.Plant("referral");
        var to = await OrganisationOf(receiver);
        await story.TakeAsync(c.Number, sender, (x, m) =>
        {
            var refusal = x.OfferReferral(new ReferralOffer
            {
                Kind = kind,
                ReceiverOrganisationId = to,
                Purpose = canary.Facts,
                LegalBasis = "Wmo 2015 art. 5.1.6",
                Content = canary.Sent,
                Motivations = ReferralCriteria.Each(kind, canary.Sent),
                FactsChecked = true,
            }, m);
            canary.Id = refusal is null ? x.Referrals[^1].Id : Guid.Empty;
            return refusal;
        });
        if (then is not null)
        {
            await story.TakeAsync(c.Number, answers!, (x, m) => then(x, x.Referrals.Single(r => r.Id == canary.Id), canary, m));
        }

        return canary;
    }

    private async Task SupportAsync(CastCase c, TrajectoryStage stage)
    {
        var actor = await app.ActorOfAsync(by.Care);
        await story.TakeAsync(c.Number, by.Care, (x, m) => x.AddVictim(AgeBand.Unknown, Sex.Unknown, c.Canary.VictimName, null, m));
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        await RandomSteps.LoadAsync(work, c.Number, Cancel);
        var @case = await work.Db.Cases.SingleAsync(x => x.Number == c.Number, Cancel);
        var canary = canaries.Plant("trajectory");
        var moment = await MomentAsync(actor);
        var (trajectory, refusal) = Trajectory.Open(@case, @case.Victims[^1].Id, TrajectoryStory.Consent(canary.Facts, moment), moment);
        Assert.Null(refusal);
        CareStory.Fill(trajectory!, work, canary.Facts, moment);
        ClientRightsStory.Fill(trajectory!, work, canary.Facts, moment);
        var house = await OrganisationOf(by.House);
        foreach (var isWithdrawn in (bool[])[false, true])
        {
            var shared = canaries.Plant("trajectory_share");
            shared.Id = CareStory.Share(trajectory!, work, house, shared.Facts, moment, isWithdrawn).Id;
        }

        TrajectoryStory.Lead(trajectory!, stage, canary.Facts, canary.Facts, moment);
        canary.Id = trajectory!.Id;
        work.Db.Add(trajectory);
        await work.CommitAsync(() => trajectory.Number, Cancel);
        await ShelterAsync(trajectory.Number, stage, canary);
        if (stage == TrajectoryStage.Shielded)
        {
            await using var clock = await database.BeginAsync(Actor.Clock(actor.RegionId), Act.WithoutContent, Cancel);
            var closed = await clock.Db.Trajectories.SingleAsync(t => t.Id == canary.Id, Cancel);
            Assert.Null(closed.Shield(moment with { By = Actor.Clock(actor.RegionId) }));
            await clock.CommitAsync(() => null, Cancel);
        }
    }

    // Sought in the one that was opened; in the others somebody is at a place, with an alarm device.
    private async Task ShelterAsync(string number, TrajectoryStage stage, Canary canary)
    {
        var actor = await app.ActorOfAsync(by.Care);
        if (stage != TrajectoryStage.Shielded)
        {
            await ShelterStory.AskAsync(app, number, canary.Facts, actor);
            await ShelterStory.AnswerAsync(app, number, canary.Facts, actor);
        }

        if (stage == TrajectoryStage.Active)
        {
            await ShelterStory.PlaceAsync(app, number, await ShelterStory.AddPlaceAsync(app, actor), canary.Location, actor);
            await ShelterStory.GiveAsync(app, number, await ShelterStory.AddDeviceAsync(app, actor), actor);
        }
    }

    private static ClassificationProposal Proposal(CastCase c, Case @case) => new(@case.Victims[0].Id, VictimClass.PresumedVictim, c.Canary.Facts, c.Canary.Facts);

    private async Task<int> OrganisationOf(string persona) => (await app.ActorOfAsync(persona)).OrganisationId;
}
