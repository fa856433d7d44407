using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Trajectories;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>Each step of the routes with random content.</summary>
internal sealed class RandomSteps(MeldrouteApp app, Random random)
{
    private static readonly ReferralStep[] Answers = [ReferralStep.Accept, ReferralStep.Accept, ReferralStep.Refuse, ReferralStep.Withdraw, ReferralStep.Complete, ReferralStep.Escalate];
    private readonly Story story = new(app);

    /// <summary>Loads what a step may need, as far as the actor sees it.</summary>
    public static async Task LoadAsync(Work work, string number, CancellationToken cancel) => await work.Db.Cases.AsSplitQuery().Where(c => c.Number == number)
        .Include(c => c.Facts).Include(c => c.Signals).Include(c => c.Victims).Include(c => c.Classifications).Include(c => c.Consultations)
        .Include(c => c.AgendaItems).Include(c => c.Referrals).ThenInclude(r => r.Disclosures).ThenInclude(d => d.Lines)
        .Include(c => c.Referrals).ThenInclude(r => r.Criteria).Include(c => c.ComenshaNotifications).Include(c => c.ComenshaRecords).LoadAsync(cancel);

    /// <summary>Takes a step of a signal; gives the case that forwarding opens by itself.</summary>
    public static Case? Take(Signal signal, SignalStep step, Moment moment, Work work)
    {
        var refusal = step switch
        {
            SignalStep.Register => null,
            SignalStep.HandToAttentionOfficer => signal.HandToAttentionOfficer(moment),
            SignalStep.StartInternalRoute => signal.StartInternalRoute(moment),
            SignalStep.SettleInternally => signal.SettleInternally(InternalOutcome.Wholly, "Opgelost", moment),
            SignalStep.Forward => signal.Forward("Wmo 2015", moment),
            SignalStep.Withdraw => signal.Withdraw("Vergissing", moment),
            SignalStep.Expire => signal.Expire(moment),
        };
        if (refusal is not null || step != SignalStep.Forward || !Case.OpensByItself(signal))
        {
            return null;
        }

        var opened = Case.Open(signal, moment).Case!;
        work.Db.Add(opened);
        return opened;
    }

    /// <summary>Takes a step of a case; gives why the entity refused it.</summary>
    public async Task<Refusal?> TakeAsync(Case @case, CaseStep step, Actor actor, Moment moment, Work work, CancellationToken cancel) => step switch
    {
        CaseStep.OpenCase => Refusal.WrongStage,
        CaseStep.JoinCase => await work.Db.Signals.Where(s => s.CaseId == null && s.Stage == SignalStage.Forwarded).OrderBy(s => s.Number).FirstOrDefaultAsync(cancel) is { } signal
            ? @case.Join(signal, "Zelfde adres", moment) : Refusal.SignalNotJoined,
        CaseStep.UndoJoin => @case.UndoJoin(@case.Signals[^1], "Toch niet", moment),
        CaseStep.AddVictim => @case.AddVictim(Any(Enum.GetValues<AgeBand>()), Any(Enum.GetValues<Sex>()), random.Next(3) == 0 ? null : "Naam", null, moment),
        CaseStep.Assign => @case.Assign(actor.UserId, moment),
        CaseStep.ClassifyProvisionally => @case.ClassifyProvisionally([.. @case.Victims.Select(Proposal)], moment),
        CaseStep.ReturnClassification => @case.ReturnClassification("Waarom?", moment),
        CaseStep.ConfirmClassification => @case.ConfirmClassification(new Dictionary<Guid, VictimClass>(), null, moment),
        CaseStep.Reclassify => @case.Victims.Count == 0 ? Refusal.UnknownVictim : @case.Reclassify(Proposal(Any(@case.Victims)), moment),
        CaseStep.ConfirmReclassification => @case.ConfirmReclassification(new Dictionary<Guid, VictimClass>(), null, moment),
        CaseStep.PutOnAgenda => PutOn(@case, await NextMeetingAsync(work, actor, cancel), moment),
        CaseStep.HoldOver => await MeetingOfAsync(@case, work, cancel) is { } meeting ? @case.HoldOver(meeting, await NextMeetingAsync(work, actor, cancel, meeting.Date), "Te laat", moment) : Refusal.NotOnThisAgenda,
        CaseStep.Screen => await InSessionAsync(@case, work, actor, cancel) is { } meeting ? @case.Screen(meeting, Result(moment), moment) : Refusal.NotOnThisAgenda,
        CaseStep.DiscussAfterCare => await InSessionAsync(@case, work, actor, cancel) is { } meeting ? @case.DiscussAfterCare(meeting, Result(moment), moment) : Refusal.NotOnThisAgenda,
        CaseStep.AppointFollowUp => @case.AppointFollowUp(Any(moment.Region.TableFor(@case.MunicipalityId)).Id, moment),
        CaseStep.AcceptFollowUp => @case.AcceptFollowUp(moment),
        CaseStep.RaiseAcute => @case.RaiseAcute("Vandaag nog", moment),
        CaseStep.ConfirmAcute => Call(@case, moment) ?? @case.ConfirmAcute("AVIM", moment),
        CaseStep.LowerAcute => @case.LowerAcute("Toch rustig", moment),
        CaseStep.DecideAcute => @case.DecideAcute(new AcuteDecision
        {
            Decision = "Opvang",
            Deciders = "Twee",
            Shelter = false,
            OwnerOrganisationId = Any(moment.Region.TableFor(@case.MunicipalityId)).Id,
        }, await NextMeetingAsync(work, actor, cancel), moment),
        CaseStep.OfferReferral => @case.OfferReferral(Offer(moment), moment),
        CaseStep.ReferralAnswered => Answer(@case, actor, moment),
        CaseStep.NotifyComensha => Notify(@case, moment),
        CaseStep.AssessSafety => @case.AssessSafety(Any(Enum.GetValues<SafetyFinding>()), Any(Enum.GetValues<AssessmentDecision>()), "Verteld door een buur", moment),
        CaseStep.RecordInforming => @case.Victims.Count == 0 ? Refusal.UnknownVictim
            : @case.RecordInforming(Any(@case.Victims).Id, new InformingDetails(Any(Enum.GetValues<InformingStep>()), InformedHow.Letter, null, "Arts", "Te gevaarlijk"), moment),
        CaseStep.RecordAcuteCall => Call(@case, moment),
        CaseStep.GiveFeedback => @case.GiveFeedback("Er is hulp", moment),
        CaseStep.RecordIntervention => Intervene(@case, moment, work),
        CaseStep.FinishIntervention => @case.FinishIntervention(
            await work.Db.Interventions.OrderBy(i => i.Id).FirstOrDefaultAsync(i => i.CaseId == @case.Id && i.State == InterventionState.Planned, cancel),
            new InterventionOutcome(DutchTime.DateOf(moment.At), "Gedaan"), moment),
        CaseStep.Close => @case.Close(Any(Enum.GetValues<ClosingResult>()), "Klaar", moment),
        CaseStep.Reopen => @case.Reopen("Nieuw", moment),
        CaseStep.Shield => @case.Shield(moment),
        CaseStep.ProposeDestruction => @case.ProposeDestruction("Termijn om", moment),
        CaseStep.Destroy => @case.Destroy(moment),
    };

    private Refusal? Notify(Case @case, Moment moment)
    {
        if (@case.Victims.Count == 0)
        {
            return Refusal.UnknownVictim;
        }

        var victim = @case.Victims.FirstOrDefault(v => !ComenshaNotification.IsSettled(@case.ComenshaStateOf(v.Id))) ?? Any(@case.Victims);
        return random.Next(4) > 0 ? @case.SendComensha(victim.Id, moment) : @case.NotifyComensha(ComenshaSteps.NotSent(victim.Id), "", _ => "", moment);
    }

    private ClassificationProposal Proposal(Victim victim) => new(victim.Id, Any(Enum.GetValues<VictimClass>()), "signalen", "Motivering");

    private static ScreeningResult Result(Moment moment) => new()
    {
        Present = "Allen",
        Weighing = "Ernstig",
        Advised = AdvisedSteps.CareCoordination,
        Enrichments = [(moment.Region.Avim.Id, "Bekend")],
    };

    // With a guest, where who brings it in may ask one.
    private static Refusal? PutOn(Case @case, ScreeningMeeting meeting, Moment moment)
    {
        var refusal = @case.PutOnAgenda(meeting, "Wat nu?", moment);
        var guest = refusal is null ? @case.InviteGuest(meeting, new GuestQuestion("Test Gast", "Een school", "Wat weet u?", "Een gezin", Guid.NewGuid(), 1), moment) : null;
        Assert.True(guest is null or Refusal.NotYours or Refusal.RoleMissing);
        return refusal;
    }

    private Refusal? Call(Case @case, Moment moment) =>
        @case.RecordAcuteCall(new AcuteCallDetails(Any(Enum.GetValues<CallPartner>()), "Dienst", moment.At, true, "Komt eraan"), moment);

    private Refusal? Intervene(Case @case, Moment moment, Work work)
    {
        var (intervention, refusal) = @case.RecordIntervention(
            new() { Kind = InterventionKind.Administrative, Type = InterventionType.PremisesClosed, LegalGround = "APV", ResponsibleOrganisationId = Any(moment.Region.Organisations).Id }, moment);
        if (intervention is not null)
        {
            work.Db.Add(intervention);
        }

        return refusal;
    }

    private ReferralOffer Offer(Moment moment)
    {
        var kind = Any(Enum.GetValues<ReferralKind>().Where(k => ReferralRoute.PartiesOf(k).Senders.Contains(moment.By.Kind)).DefaultIfEmpty(ReferralKind.Riec));
        var receiver = Any(moment.Region.Organisations.Where(o => ReferralRoute.PartiesOf(kind).Receivers.Contains(o.Kind)));
        return new ReferralOffer { Kind = kind, ReceiverOrganisationId = receiver.Id, Purpose = "Hulp", LegalBasis = "Wmo 2015", Content = "Wat gaat", Lines = [new(CaseField.Form, null, null, "Arbeidsuitbuiting")], Motivations = ReferralCriteria.Each(kind, "Omdat"), FactsChecked = true };
    }

    private Refusal? Answer(Case @case, Actor actor, Moment moment)
    {
        var open = @case.Referrals.SelectMany(r => Answers.Where(s => ReferralRoute.RefusalOf(r, s, actor) is null), (r, s) => (Referral: r, Step: s)).ToList();
        return open.Count == 0 ? Refusal.WrongStage : Any(open) is var (referral, step) && step switch
        {
            ReferralStep.Accept => @case.AcceptReferral(referral, moment, ReferralCriteria.Each(referral.Kind, CriterionJudgement.Met)),
            ReferralStep.Refuse => @case.RefuseReferral(referral, "Niet voor ons", moment, ReferralCriteria.Each(referral.Kind, CriterionJudgement.Met)),
            ReferralStep.Withdraw => @case.WithdrawReferral(referral, "Niet meer nodig", moment),
            ReferralStep.Complete => @case.CompleteReferral(referral, "Klaar", moment),
            _ => @case.EscalateReferral(referral, moment),
        } is { } refusal ? refusal : null;
    }

    /// <summary>Opens a trajectory for the first victim, where care coordination may; some are over already.</summary>
    public static void Support(Case @case, Moment moment, Work work)
    {
        if (@case.Victims.Count > 0 && Trajectory.Open(@case, @case.Victims[0].Id, TrajectoryStory.Consent("Toestemming", moment), moment).Trajectory is { } trajectory)
        {
            CareStory.Fill(trajectory, work, "Rust", moment);
            ClientRightsStory.Fill(trajectory, work, "Rust", moment);
            var houses = moment.Region.Organisations.Where(o => o.Kind == OrganisationKind.CareAndSafetyHouse).ToList();
            CareStory.Share(trajectory, work, houses[0].Id, "Rust", moment);
            CareStory.Share(trajectory, work, houses[^1].Id, "Rust", moment, isWithdrawn: true);
            if (@case.Stage == CaseStage.InFollowUp)
            {
                TrajectoryStory.Lead(trajectory, TrajectoryStage.Closed, "Wonen", "Klaar", moment);
            }

            work.Db.Add(trajectory);
        }
    }

    private async Task<ScreeningMeeting> NextMeetingAsync(Work work, Actor actor, CancellationToken cancel, DateOnly? after = null)
    {
        var closes = DutchTime.DateOf(TimeProvider.System.GetUtcNow()).AddDays(6); // sooner, the agenda may be closed for members
        var open = await work.Db.Meetings.Where(m => m.Stage <= MeetingStage.AgendaOpen && m.Date > closes && (after == null || m.Date > after)).OrderBy(m => m.Date).FirstOrDefaultAsync(cancel);
        return open ?? await story.MeetingAsync(secretary: SecretaryOf(actor));
    }

    private static async Task<ScreeningMeeting?> MeetingOfAsync(Case @case, Work work, CancellationToken cancel) =>
        @case.OpenAgendaItem is { } item ? await work.Db.Meetings.SingleAsync(m => m.Id == item.MeetingId, cancel) : null;

    private async Task<ScreeningMeeting?> InSessionAsync(Case @case, Work work, Actor actor, CancellationToken cancel) =>
        await MeetingOfAsync(@case, work, cancel) switch
        {
            { Stage: MeetingStage.AgendaOpen } meeting => await story.TakeAsync(meeting, (t, m) => t.FixAgenda(m) ?? t.RecordPresence([.. m.Region.TableMembers.Select(o => new PresenceLine(o.Id, [], "Ziek"))], m), SecretaryOf(actor)),
            var meeting => meeting,
        };

    private static string SecretaryOf(Actor actor) => actor.RegionId == ReferenceData.ZuidLimburg ? "vt-secretaris" : "oefen-secretaris";

    private T Any<T>(IEnumerable<T> choices) => choices.ToList() is var list ? list[random.Next(list.Count)] : default!;
}
