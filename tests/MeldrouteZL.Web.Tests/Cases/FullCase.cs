using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Attachments;
using MeldrouteZL.Web.Tests.Connections;
using MeldrouteZL.Web.Tests.Referrals;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

/// <summary>A case that went by every step at which somebody writes a text, with the same words in each of them.</summary>
internal static class FullCase
{
    public const string Secret = "Witte Kwikstaart";

    /// <summary>Walks such a case until it is closed; gives its number.</summary>
    public static async Task<string> CloseAsync(MeldrouteApp app)
    {
        var story = new Story(app);
        var number = await OpenAsync(app, await WithFileAsync(app, await SignalAsync(app)));
        Task TakeAsync(string persona, Func<Case, Moment, Refusal?> step) => story.TakeAsync(number, persona, step);
        await TakeAsync("af-heerlen", (c, m) => c.RaiseAcute(Secret, m));
        await TakeAsync("vt-1", (c, m) => c.RecordAcuteCall(new AcuteCallDetails(CallPartner.Other, Secret, m.At, true, Secret), m));
        await TakeAsync("vt-1", (c, m) => c.ConfirmAcute(Secret, m));
        await TakeAsync("vt-1", (c, m) => c.LowerAcute(Secret, m));
        await TakeAsync("vt-1", (c, m) => c.AddVictim(AgeBand.From18To22, Sex.Other, Secret, new DateOnly(2005, 5, 5), m));
        await TakeAsync("vt-1", (c, m) => c.AssessSafety(SafetyFinding.Structural, AssessmentDecision.HandOver, Secret, m));
        await TakeAsync("vt-1", (c, m) => c.RecordInforming(c.Victims[0].Id, new InformingDetails(InformingStep.Extended, null, null, null, Secret), m));
        await TakeAsync("vt-1", (c, m) => c.RecordInforming(c.Victims[0].Id, new InformingDetails(InformingStep.Informed, InformedHow.Letter, null, Secret, null), m));
        await TakeAsync("vt-1", (c, m) => c.ClassifyProvisionally([new(c.Victims[0].Id, VictimClass.PresumedVictim, Secret, Secret) { Consulted = Secret }], m));
        await TakeAsync("vt-af", (c, m) => c.ConfirmClassification(new Dictionary<Guid, VictimClass>(), Secret, m));
        await ScreenAsync(app, story, number);
        await ReferAsync(app, story, number);
        await TakeAsync("vt-1", (c, m) => c.GiveFeedback(Secret, m));
        await TakeAsync("vt-1", (c, m) => c.SendComensha(c.Victims[0].Id, m, Secret, Secret, Secret));
        await ComenshaListStory.ConfirmAsync(app, await app.ActorOfAsync("vt-1"), await ComenshaListStory.ReferenceAsync(app, number), Secret);
        await LinkAsync(app, story, number);
        await HouseStory.FillAsync(app, story, number, Secret, then: HouseStory.EndAsync);
        await TakeAsync("vt-af", (c, m) => c.Close(ClosingResult.HelpGiven, Secret, m));
        return number;
    }

    private static async Task LinkAsync(MeldrouteApp app, Story story, string number)
    {
        var actor = await app.ActorOfAsync("vt-1");
        await LinkStory.UndoAsync(app, actor, number, await LinkStory.LinkAsync(app, actor, number, await story.CaseAsync(), Secret), Secret);
    }

    private static async Task ScreenAsync(MeldrouteApp app, Story story, string number)
    {
        var meeting = await story.MeetingAsync();
        await story.TakeAsync(number, "vt-1", (c, m) => c.PutOnAgenda(meeting, Secret, m));
        await story.TakeAsync(number, "avim-1", (c, m) => c.Contribute(new Contribution(Secret, EnrichmentOrigin.OwnFile, Secret), 0, m));
        await GuestStory.FillAsync(app, number, Secret);
        meeting = await story.TakeAsync(meeting, (t, m) => t.FixAgenda(m));
        await story.TakeAsync(number, "vt-secretaris", (c, m) => c.Screen(meeting, new ScreeningResult
        {
            Present = Secret,
            Weighing = Secret,
            Advised = AdvisedSteps.RegionalCare,
            Enrichments = [(m.Region.Avim.Id, Secret)],
        }, m));
        await story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.VeiligThuis.Id, m));
    }

    private static async Task ReferAsync(MeldrouteApp app, Story story, string number)
    {
        var receiver = await app.ActorOfAsync("zorg-xonar");
        await story.TakeAsync(number, "vt-1", (c, m) => c.OfferReferral(new ReferralOffer
        {
            Kind = ReferralKind.RegionalCare,
            ReceiverOrganisationId = receiver.OrganisationId,
            Purpose = Secret,
            LegalBasis = Secret,
            Content = Secret,
            Lines = [new OutgoingLine(CaseField.Story, 1, null, Secret)],
        }, m));
        await story.TakeAsync(number, "zorg-xonar", (c, m) => c.AcceptReferral(c.Referrals[0], m));
        await story.TakeAsync(number, "vt-1", (c, m) => c.WidenReferral(c.Referrals[0], new Addition(new Sending([], Secret), Secret, Secret), m));
        await story.TakeAsync(number, "zorg-xonar", (c, m) => c.CompleteReferral(c.Referrals[0], Secret, m));

        var police = (await app.ActorOfAsync("avim-1")).OrganisationId;
        Referral Investigation(Case c) => c.Referrals.Single(r => r.Kind == ReferralKind.CriminalInvestigation);
        await story.TakeAsync(number, "vt-1", (c, m) => c.OfferReferral(new ReferralOffer
        {
            Kind = ReferralKind.CriminalInvestigation,
            ReceiverOrganisationId = police,
            Purpose = Secret,
            LegalBasis = Secret,
            Content = Secret,
        }, m));
        await story.TakeAsync(number, "avim-1", (c, m) => c.AcceptReferral(Investigation(c), m, reference: Secret));
        await story.TakeAsync(number, "avim-1", (c, m) => c.CompleteReferral(Investigation(c), Secret, m));

        var weighing = (await app.ActorOfAsync("weegploeg")).OrganisationId;
        await story.TakeAsync(number, "vt-1", (c, m) => c.OfferReferral(new ReferralOffer
        {
            Kind = ReferralKind.WeighingTeam,
            ReceiverOrganisationId = weighing,
            Purpose = Secret,
            LegalBasis = Secret,
            Content = Secret,
            Motivations = ReferralCriteria.Each(ReferralKind.WeighingTeam, Secret),
            FactsChecked = true,
        }, m));
        await story.TakeAsync(number, "vt-1", (c, m) => c.WithdrawReferral(c.Referrals.Single(r => r.Kind == ReferralKind.WeighingTeam), Secret, m));
    }

    // Settled in the municipality first, so that the signal has a reason in its own history.
    private static async Task<string> SignalAsync(MeldrouteApp app)
    {
        var actor = await app.ActorOfAsync("af-heerlen");
        var moment = await MomentAsync(app, actor);
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var content = new SignalContent
        {
            What = Secret,
            Where = Secret,
            MunicipalityId = actor.OrganisationId,
            Acute = false,
            ObservedText = Secret,
            Sector = Secret,
            Department = Secret,
            Persons = Secret,
            Language = Secret,
            CarePlace = Secret,
        };
        var (signal, _) = Signal.Register(content, new ReporterDetails(Secret, Secret, Secret, Secret), SignalSource.MunicipalInternal, moment);
        Assert.Null(signal!.FillCard([new(101) { SeenWhere = Secret, SeenBy = Secret }], moment));
        Assert.Null(signal.StartInternalRoute(moment));
        Assert.Null(signal.SettleInternally(InternalOutcome.Wholly, Secret, moment));
        Assert.Null(signal.Forward(Secret, moment));
        work.Db.Add(signal);
        return (await work.CommitAsync(() => signal.Number, Cancel)).Number!;
    }

    // Its name, why it does not belong there and why somebody took the original.
    private static async Task<string> WithFileAsync(MeldrouteApp app, string signal)
    {
        var (actor, at) = (await app.ActorOfAsync("vt-1"), app.Clock.GetUtcNow());
        Assert.Null(await app.AttachAsync(signal, actor, $"{Secret}.txt", FileCorpus.Text(Secret)));
        Assert.NotNull((await app.Get<DownloadOriginal.Handler>().Handle(signal, new() { Attachment = 1, Reason = Secret, KnowsRisk = true }, actor, at, Cancel)).File);
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        Assert.Null(work.Db.Attachments.Single(a => a.Ordinal == 1 && work.Db.Signals.Any(s => s.Id == a.SignalId && s.Number == signal)).Remove(work.Db.Signals.Single(s => s.Number == signal), Secret, await MomentAsync(app, actor)));
        return (await work.CommitAsync(() => signal, Cancel)).Number!;
    }

    private static async Task<string> OpenAsync(MeldrouteApp app, string signalNumber)
    {
        var actor = await app.ActorOfAsync("vt-1");
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var signal = work.Db.Signals.Single(s => s.Number == signalNumber);
        var (@case, _) = Case.Open(signal, await MomentAsync(app, actor));
        work.Db.Add(@case!);
        return (await work.CommitAsync(() => @case!.Number, Cancel)).Number!;
    }

    private static async Task<Moment> MomentAsync(MeldrouteApp app, Actor actor) => await app.Get<Regions>().MomentAsync(actor, app.Clock.GetUtcNow(), Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
