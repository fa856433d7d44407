using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Attachments;
using MeldrouteZL.Web.Tests.PublicReports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>The demo persons of one region who play the parts.</summary>
internal sealed record Players(
    string Reporter, string Officer, string Desk, string Vt, string VtSecond, string Secretary, string Avim, string Care, string Weighing, string House, string Inspector, string Riec, string Provider)
{
    public static readonly Players Here = new("medewerker-heerlen", "af-heerlen", "bestuurlijk-heerlen", "vt-1", "vt-af", "vt-secretaris", "avim-1", "zoco-parkstad", "weegploeg", "zvh-parkstad", "nla", "riec", "zorg-xonar");
    public static readonly Players There = new("oefen-medewerker", "oefen-af", "oefen-bestuurlijk", "oefen-vt", "oefen-vt-af", "oefen-secretaris", "oefen-avim", "oefen-zoco", "oefen-weegploeg", "oefen-zvh", "oefen-nla", "oefen-riec", "oefen-zorg");
}

/// <summary>Puts a record of a region at every place of the route, with a canary in every text that somebody types.</summary>
internal sealed partial class Cast(MeldrouteApp app, Canaries canaries, Players by, DateOnly firstMeeting)
{
    private readonly Story story = new(app);
    private readonly MeldrouteDatabase database = app.Get<MeldrouteDatabase>();

    public async Task PlayAsync()
    {
        await SignalsAsync();
        var early = await MeetingAsync(0, MeetingStage.AgendaOpen);
        var open = await MeetingAsync(1, MeetingStage.AgendaOpen);
        await MeetingAsync(2, MeetingStage.Planned);
        await MeetingAsync(3, MeetingStage.Held);
        await MeetingAsync(4, MeetingStage.MinutesFixed);

        await CaseAsync();
        await CaseAsync(by.Avim, by.Avim);
        await CaseAsync(by.Care, by.Care);
        await ProposedAsync();
        var classified = await ClassifiedAsync();
        await JoinAsync(classified);
        await story.TakeAsync(classified.Number, by.Vt, (c, m) => c.Reclassify(Proposal(classified, c), m));
        await OnAgendaAsync(open);
        await OnAgendaAsync(early);
        await AcuteAsync(early);
        await AcuteAsync(null);
        await RaisedAsync();
        var due = new List<CastCase>();
        for (var i = 0; i <= Endings; i++)
        {
            due.Add(await OnAgendaAsync(early));
        }

        early = await story.TakeAsync(early, (t, m) => t.FixAgenda(m), by.Secretary);
        foreach (var c in due)
        {
            await ScreenAsync(c, early);
        }

        await FollowUpAsync(due[1..]);
    }

    private Task<ScreeningMeeting> MeetingAsync(int week, MeetingStage stage) => story.MeetingAsync(stage, firstMeeting.AddDays(7 * week), by.Secretary);

    private async Task SignalsAsync()
    {
        await SignalAsync(by.Reporter);
        await SignalAsync(by.Reporter, (s, _, m) => s.HandToAttentionOfficer(m));
        await SignalAsync(by.Officer);
        await SignalAsync(by.Officer, acute: true);
        await SignalAsync(by.Officer, (s, _, m) => s.StartInternalRoute(m));
        await SignalAsync(by.Officer, (s, k, m) => s.StartInternalRoute(m) ?? s.SettleInternally(InternalOutcome.Wholly, k.Facts, m));
        await SignalAsync(by.Officer, (s, _, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        await SignalAsync(by.Officer, (s, k, m) => s.Withdraw(k.Facts, m));
        foreach (var author in (string[])[by.Vt, by.VtSecond, by.Avim, by.Care])
        {
            await SignalAsync(author);
        }

        if (by == Players.Here)
        {
            await ReportAsync();
        }

        // Those that open a case by themselves, taken out of it again.
        foreach (var (author, acute) in ((string, bool)[])[(by.Officer, true), (by.Avim, false), (by.Care, false)])
        {
            await SignalAsync(author, (s, _, m) => s.Forward("Wmo 2015 art. 5.2.6", m), acute);
        }
    }

    // Through the public form, which serves one region.
    private async Task ReportAsync()
    {
        var canary = canaries.Plant("signal");
        var (number, code) = await PublicStory.ReportAsync(app, c => c with
        {
            What = canary.Facts,
            Where = canary.Facts,
            When = canary.Facts,
            Persons = canary.Facts,
            Name = canary.Reporter,
            Phone = canary.Reporter,
            Relation = canary.Reporter,
            SafeContact = canary.Reporter,
        });
        await PublicStory.AskAsync(app, number, "Hoe laat was het?");
        Assert.True(await PublicStory.AnswerAsync(app, code, "Om tien uur."));
        await using var work = await database.BeginAsync(await app.ActorOfAsync(by.Vt), Act.WithoutContent, Cancel);
        canary.Id = (await work.Db.Signals.SingleAsync(s => s.Number == number, Cancel)).Id;
    }

    private async Task<string> SignalAsync(string author, Func<Signal, Canary, Moment, Refusal?>? then = null, bool acute = false)
    {
        var actor = await app.ActorOfAsync(author);
        var moment = await MomentAsync(actor);
        var canary = canaries.Plant("signal");
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        var content = new SignalContent
        {
            What = canary.Facts,
            Where = canary.Facts,
            Persons = canary.Facts,
            Sector = canary.Facts,
            Language = canary.Facts,
            CarePlace = canary.Facts,
            ObservedText = canary.Facts,
            Acute = acute,
            MunicipalityId = (await app.ActorOfAsync(by.Officer)).OrganisationId,
        };
        var source = author == by.Avim ? SignalSource.Avim : author == by.Care ? SignalSource.CareCoordinator : author == by.Vt ? SignalSource.External : SignalSource.MunicipalInternal;
        var (signal, refusal) = Signal.Register(content, new ReporterDetails(canary.Reporter, canary.Reporter, canary.Reporter, canary.Reporter), source, moment);
        Assert.Null(refusal);
        Assert.Null(signal!.FillCard([new(101) { SeenWhere = canary.Facts, SeenBy = canary.Facts }], moment));
        Assert.Null(then?.Invoke(signal, canary, moment));
        canary.Id = signal.Id;
        work.Db.Add(signal);
        await work.CommitAsync(() => signal.Number, Cancel);
        await AttachAsync(signal.Number, author, canary);
        return signal.Number;
    }

    // With each signal that takes one, a file that is called by its canary.
    private async Task AttachAsync(string number, string author, Canary canary)
    {
        foreach (var persona in (string[])[author, by.Vt])
        {
            if (await app.AttachAsync(number, persona, $"{canary.Facts}.png", FileCorpus.Png()) is null)
            {
                return;
            }
        }
    }

    private Task<CastCase> CaseAsync() => CaseAsync(by.Officer, by.Vt);

    private async Task<CastCase> CaseAsync(string author, string opener)
    {
        var signalNumber = await SignalAsync(author, (s, _, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        var actor = await app.ActorOfAsync(opener);
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        var signal = await work.Db.Signals.SingleAsync(s => s.Number == signalNumber, Cancel);
        var (opened, refusal) = Case.Open(signal, await MomentAsync(actor));
        Assert.Null(refusal);
        work.Db.Add(opened!);
        await work.CommitAsync(() => opened!.Number, Cancel);
        var canary = canaries.Plant("casefile");
        canary.Id = opened!.Id;
        return new CastCase(opened.Number, canary);
    }

    private async Task JoinAsync(CastCase c)
    {
        var number = await SignalAsync(by.Officer, (s, _, m) => s.Forward("Wmo 2015 art. 5.2.6", m));
        var actor = await app.ActorOfAsync(by.Vt);
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        await RandomSteps.LoadAsync(work, c.Number, Cancel);
        var @case = await work.Db.Cases.SingleAsync(x => x.Number == c.Number, Cancel);
        Assert.Null(@case.Join(await work.Db.Signals.SingleAsync(s => s.Number == number, Cancel), c.Canary.Facts, await MomentAsync(actor)));
        await work.CommitAsync(() => null, Cancel);
    }

    private async Task<Moment> MomentAsync(Actor actor) => await app.Get<Application.Organisations.Regions>().MomentAsync(actor, app.Clock.GetUtcNow(), Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed record CastCase(string Number, Canary Canary);
}
