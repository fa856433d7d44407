using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.TestKit;

/// <summary>
/// Brings signals and cases to where a test begins, by the steps of the route and through row security, as the demo
/// persons who take them in real life.
/// </summary>
public sealed class Story(MeldrouteApp app)
{
    private readonly MeldrouteDatabase database = app.Get<MeldrouteDatabase>();
    private readonly Regions regions = app.Get<Regions>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A signal at this stage; gives its number.</summary>
    public async Task<string> SignalAsync(SignalStage stage = SignalStage.Forwarded, string author = "af-heerlen", bool acute = false, string what = "Er klopt iets niet op dit adres.")
    {
        var actor = await app.ActorOfAsync(author);
        var moment = await MomentAsync(actor);
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        var content = new SignalContent { What = what, Where = "Bedrijf aan de rand van het dorp", MunicipalityId = MunicipalityOf(actor, moment), Acute = acute, Form = ExploitationForm.Labour };
        var (signal, refusal) = Signal.Register(content, new ReporterDetails("Test Melder", "06-00000000", null, null), SourceOf(actor), moment);
        Expect(refusal);
        switch (stage)
        {
            case SignalStage.InternalRoute:
                Expect(signal!.StartInternalRoute(moment));
                break;
            case SignalStage.SettledInternally:
                Expect(signal!.StartInternalRoute(moment));
                Expect(signal.SettleInternally(InternalOutcome.Wholly, "Opgelost", moment));
                break;
            case SignalStage.Forwarded:
                Expect(signal!.Forward("Wmo 2015 art. 5.2.6", moment));
                break;
            case SignalStage.Withdrawn:
                Expect(signal!.Withdraw("Vergissing", moment));
                break;
            case SignalStage.Draft:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(stage));
        }

        work.Db.Add(signal!);
        return (await work.CommitAsync(() => signal!.Number, Cancel)).Number!;
    }

    /// <summary>A case at this stage, of a signal of this author; gives its number. The table is held with the secretary.</summary>
    public async Task<string> CaseAsync(CaseStage stage = CaseStage.AtVeiligThuis, string author = "af-heerlen", VictimClass victimClass = VictimClass.PresumedVictim, string what = "Er klopt iets niet op dit adres.")
    {
        var signalNumber = await SignalAsync(SignalStage.Forwarded, author, what: what);
        var number = await OpenAsync(signalNumber);
        foreach (var next in PathTo(stage))
        {
            await next(number, victimClass);
        }

        return number;
    }

    /// <summary>Takes a step on a case as this person, with everything the entity may need loaded.</summary>
    public async Task TakeAsync(string caseNumber, string persona, Func<Case, Moment, Refusal?> step, int membership = 0)
    {
        var actor = await app.ActorOfAsync(persona, membership);
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        var @case = await LoadAsync(work, caseNumber);
        Expect(step(@case, await MomentAsync(actor)));
        Expect((await work.CommitAsync(() => null, Cancel)).Refusal);
    }

    /// <summary>The case with all its parts, as this person sees it through row security.</summary>
    public async Task<Case> LookAsync(string caseNumber, string persona)
    {
        await using var work = await database.BeginAsync(await app.ActorOfAsync(persona), Act.WithoutContent, Cancel);
        return await LoadAsync(work, caseNumber);
    }

    /// <summary>A meeting of the region of this secretary at this stage, on the given day or the first free one.</summary>
    public async Task<ScreeningMeeting> MeetingAsync(MeetingStage stage = MeetingStage.AgendaOpen, DateOnly? date = null, string secretary = "vt-secretaris")
    {
        var actor = await app.ActorOfAsync(secretary);
        var moment = await MomentAsync(actor);
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        var (today, last) = (DutchTime.DateOf(moment.At), await work.Db.Meetings.MaxAsync(m => (DateOnly?)m.Date, Cancel) ?? DateOnly.MinValue);
        var (meeting, refusal) = ScreeningMeeting.Plan(date ?? (last > today ? last : today).AddDays(7), moment);
        Expect(refusal);
        foreach (var step in (Func<Refusal?>[])[() => meeting!.OpenAgenda(moment), () => meeting!.FixAgenda(moment), () => meeting!.Hold(moment), () => meeting!.FixMinutes("Verslag", moment)])
        {
            if (meeting!.Stage >= stage)
            {
                break;
            }

            Expect(step());
        }

        work.Db.Add(meeting!);
        await work.CommitAsync(() => null, Cancel);
        return meeting!;
    }

    /// <summary>Takes a step on a meeting as its secretary.</summary>
    public async Task<ScreeningMeeting> TakeAsync(ScreeningMeeting meeting, Func<ScreeningMeeting, Moment, Refusal?> step, string secretary = "vt-secretaris")
    {
        var actor = await app.ActorOfAsync(secretary);
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        var loaded = await work.Db.Meetings.SingleAsync(m => m.Id == meeting.Id, Cancel);
        Expect(step(loaded, await MomentAsync(actor)));
        await work.CommitAsync(() => null, Cancel);
        return loaded;
    }

    /// <summary>A referral of this kind on a case in follow-up, offered by its owner Veilig Thuis.</summary>
    public async Task<Guid> ReferralAsync(string caseNumber, ReferralKind kind, int receiverOrganisationId, string sender = "vt-1")
    {
        await TakeAsync(caseNumber, sender, (c, m) => c.OfferReferral(new ReferralOffer
        {
            Kind = kind,
            ReceiverOrganisationId = receiverOrganisationId,
            Purpose = "Hulp inzetten",
            LegalBasis = "Wmo 2015 art. 5.1.6",
            Content = "Wat de ontvanger krijgt",
            Motivations = ReferralCriteria.Each(kind, "Toelichting bij het criterium"),
            FactsChecked = true,
        }, m));
        return (await LookAsync(caseNumber, sender)).Referrals.Last(r => r.Kind == kind).Id;
    }

    private async Task<string> OpenAsync(string signalNumber)
    {
        var actor = await app.ActorOfAsync("vt-1");
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        var signal = await work.Db.Signals.SingleAsync(s => s.Number == signalNumber, Cancel);
        var (@case, refusal) = Case.Open(signal, await MomentAsync(actor));
        Expect(refusal);
        work.Db.Add(@case!);
        return (await work.CommitAsync(() => @case!.Number, Cancel)).Number!;
    }

    private List<Func<string, VictimClass, Task>> PathTo(CaseStage stage)
    {
        var path = new List<Func<string, VictimClass, Task>>();
        ScreeningMeeting? meeting = null;
        void Add(bool when, Func<string, VictimClass, Task> step)
        {
            if (when)
            {
                path.Add(step);
            }
        }

        Add(stage >= CaseStage.ProvisionallyClassified, (n, _) => TakeAsync(n, "vt-1", (c, m) => c.AddVictim(AgeBand.From18To22, Sex.Unknown, "Test Persoon", null, m)));
        Add(stage >= CaseStage.ProvisionallyClassified, (n, k) => TakeAsync(n, "vt-1", (c, m) => c.ClassifyProvisionally([new ClassificationProposal(c.Victims[0].Id, k, "geen eigen geld", "Motivering")], m)));
        Add(stage >= CaseStage.Classified, (n, _) => TakeAsync(n, "vt-af", (c, m) => c.ConfirmClassification(new Dictionary<Guid, VictimClass>(), null, m)));
        Add(stage >= CaseStage.OnAgenda, async (n, _) =>
        {
            meeting = await MeetingAsync();
            await TakeAsync(n, "vt-1", (c, m) => c.PutOnAgenda(meeting, "Wat nu?", m));
        });
        Add(stage >= CaseStage.Screened, async (n, _) =>
        {
            meeting = await TakeAsync(meeting!, (t, m) => t.FixAgenda(m));
            await TakeAsync(n, "vt-secretaris", (c, m) => c.Screen(meeting, new ScreeningResult { Present = "Veilig Thuis, AVIM, zorgcoördinatie", Weighing = "Ernstig", Advised = AdvisedSteps.CareCoordination }, m));
        });
        Add(stage >= CaseStage.InFollowUp, (n, _) => TakeAsync(n, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.VeiligThuis.Id, m)));
        Add(stage >= CaseStage.Closed, (n, _) => TakeAsync(n, "vt-1", (c, m) => c.GiveFeedback("Er is hulp ingezet.", m)));
        Add(stage >= CaseStage.Closed, (n, _) => TakeAsync(n, "vt-1", (c, m) => c.SettleComensha(m)));
        Add(stage >= CaseStage.Closed, (n, _) => TakeAsync(n, "vt-af", (c, m) => c.Close(ClosingResult.HelpGiven, "Hulp loopt", m)));
        return path;
    }

    private static Task<Case> LoadAsync(Work work, string number) => work.Db.Cases.AsSplitQuery()
        .Include(c => c.Facts).Include(c => c.Signals).Include(c => c.Victims).ThenInclude(v => v.Identity).Include(c => c.Classifications)
        .Include(c => c.Consultations).Include(c => c.AgendaItems).ThenInclude(i => i.Enrichments).Include(c => c.Referrals).ThenInclude(r => r.Disclosures).ThenInclude(d => d.Lines)
        .Include(c => c.Referrals).ThenInclude(r => r.Criteria).Include(c => c.ComenshaNotifications).Include(c => c.ComenshaRecords).Include(c => c.SafetyAssessments).Include(c => c.Informings).Include(c => c.AcuteCalls).Include(c => c.History).ThenInclude(h => h.Reason)
        .SingleAsync(c => c.Number == number, Cancel);

    private async Task<Moment> MomentAsync(Actor actor) => await regions.MomentAsync(actor, app.Clock.GetUtcNow(), Cancel);

    private static int MunicipalityOf(Actor actor, Moment moment) =>
        moment.Region.Get(actor.OrganisationId).Kind == OrganisationKind.Municipality
            ? actor.OrganisationId
            : moment.Region.Organisations.First(o => o.Kind == OrganisationKind.Municipality).Id;

    private static SignalSource SourceOf(Actor actor) => actor.Kind switch
    {
        OrganisationKind.Avim => SignalSource.Avim,
        OrganisationKind.CareCoordination => SignalSource.CareCoordinator,
        OrganisationKind.VeiligThuis => SignalSource.External,
        _ => SignalSource.MunicipalInternal,
    };

    private static void Expect(Refusal? refusal)
    {
        if (refusal is { } unexpected)
        {
            throw new InvalidOperationException($"The story stops: {unexpected}.");
        }
    }
}
