using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trainings;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Attachments;
using MeldrouteZL.Web.Tests.PublicReports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>
/// Registers signals and takes random steps that the route tables allow, each as a random one of the people who may, in
/// their own role and through both walls: what a region would do in a year, in seconds.
/// </summary>
internal sealed class RandomRoute(MeldrouteApp app, int seed)
{
    private const int MostSteps = 45;
    private readonly Random random = new(seed);
    private readonly Random files = new(seed); // apart, so that the route stays the same without them
    private readonly MeldrouteDatabase database = app.Get<MeldrouteDatabase>();
    private readonly Regions regions = app.Get<Regions>();

    /// <summary>Everybody in every role they have, and the clocks.</summary>
    public static async Task<List<Actor>> EverybodyAsync(MeldrouteApp app)
    {
        var actors = new List<Actor> { Actor.Clock(ReferenceData.ZuidLimburg), Actor.Clock(DemoPersonas.PracticeRegion) };
        foreach (var persona in DemoPersonas.All)
        {
            for (var i = 0; i < persona.Memberships.Length; i++)
            {
                actors.Add(await app.ActorOfAsync(persona.Key, i));
            }
        }

        return actors;
    }

    /// <summary>What was done so far, for the message of a test that fails.</summary>
    public List<string> Journal { get; } = [];

    public async Task RunAsync(int signals)
    {
        var people = await EverybodyAsync(app);
        var steps = new RandomSteps(app, random);
        for (var i = 0; i < signals; i++)
        {
            var author = Any(people.Where(a => SignalRoute.MayRegister(a.Role)));
            var others = people.Where(a => a.RegionId == author.RegionId).ToList();
            var number = await RegisterAsync(author);
            await RandomPeople.DescribeAsync(app, random, number, author);
            await AttachAsync(number, author);
            var standing = await WalkSignalAsync(number, author, others);
            var desk = Any(others.Where(a => a.Role is Role.VtEmployee or Role.VtAttentionOfficer));
            await RandomPeople.DescribeAsync(app, random, number, desk);
            await RandomPeople.LookAsync(app, number, desk);
            for (var left = standing is null ? 0 : random.Next(MostSteps); left > 0; left--)
            {
                standing = await StepAsync(standing!.Value, others, steps);
            }
        }

        foreach (var actor in people.Where(a => AttachmentRules.MayOpenOriginal(a.Role)))
        {
            await OpenOriginalAsync(actor);
        }

        for (var i = 0; i < 3; i++)
        {
            var (number, code) = await PublicStory.ReportAsync(app, c => c with { Manner = i == 0 ? ReportManner.Nameless : ReportManner.Known });
            await PublicStory.AskAsync(app, number, "Waar is de achterdeur?");
            Assert.True(await PublicStory.AnswerAsync(app, code, "Aan de steeg"));
            await (i == 2 ? OpenAsync(number, people.Where(a => a.RegionId == ReferenceData.ZuidLimburg).ToList()) : Task.CompletedTask);
        }

        foreach (var actor in people.Where(a => a.Role is Role.AttentionOfficer or Role.VtEmployee))
        {
            await CountAsync(actor);
        }

        foreach (var officer in people.Where(a => a.Role == Role.PrivacyOfficer))
        {
            await RandomRegisters.FillAsync(app, officer);
        }
    }

    private async Task AttachAsync(string number, Actor author)
    {
        if (files.Next(2) == 0)
        {
            Assert.Null(await app.AttachAsync(number, author, "foto.png", FileCorpus.Png()));
        }
    }

    // Of the first file that this person sees.
    private async Task OpenOriginalAsync(Actor actor)
    {
        string? number;
        await using (var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel))
        {
            number = await work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).Where(s => work.Db.Attachments.Any(a => a.SignalId == s.Id && a.State == AttachmentState.Waiting))
                .OrderBy(s => s.Number).Select(s => s.Number).FirstOrDefaultAsync(Cancel);
        }

        if (number is not null)
        {
            var (file, refusal) = await app.Get<DownloadOriginal.Handler>().Handle(number, new() { Attachment = 1, Reason = "Onderzoek", KnowsRisk = true }, actor, app.Clock.GetUtcNow(), Cancel);
            Assert.True(file is not null, refusal?.ToString());
        }
    }

    // What is kept for the figures of an organisation.
    private async Task CountAsync(Actor actor)
    {
        var now = app.Clock.GetUtcNow();
        var month = DutchTime.DateOf(now).AddDays(-40);
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        work.Db.Add(new Advice(Guid.NewGuid(), actor.RegionId, actor.OrganisationId, ExploitationForm.Labour, "Praat eerst met haar", actor.UserId, now));
        work.Db.Add(new SettledCount(Guid.NewGuid(), actor.RegionId, actor.OrganisationId, month, ExploitationForm.Labour, InternalOutcome.Wholly));
        if (!await work.Db.MonthConfirmations.AnyAsync(Cancel))
        {
            work.Db.Add(new MonthConfirmation(Guid.NewGuid(), actor.RegionId, actor.OrganisationId, month, 1, actor.UserId, now));
        }

        var options = await work.Db.TrainingOptions.Where(o => o.RegionId == actor.RegionId).ToListAsync(Cancel);
        var (training, refusal) = Training.Record(new(month, 101, 201, 301, 12, actor.Kind == OrganisationKind.Municipality ? actor.OrganisationId : null), options, await MomentAsync(actor));
        Assert.Null(refusal);
        work.Db.Add(training!);
        await work.CommitAsync(() => null, Cancel);
    }

    private async Task<string> RegisterAsync(Actor author)
    {
        var moment = await MomentAsync(author);
        await using var work = await database.BeginAsync(author, Act.WithoutContent, Form(author), Cancel);
        var content = new SignalContent
        {
            What = "Iets klopt niet",
            Where = "Ergens",
            MunicipalityId = MunicipalityOf(author, moment),
            Acute = random.Next(8) == 0,
            Form = Any(Enum.GetValues<ExploitationForm>()),
        };
        var source = author.Kind switch
        {
            OrganisationKind.Avim => SignalSource.Avim,
            OrganisationKind.CareCoordination => SignalSource.CareCoordinator,
            OrganisationKind.VeiligThuis => SignalSource.External,
            _ => SignalSource.MunicipalInternal,
        };
        var (signal, refusal) = Signal.Register(content, new ReporterDetails(random.Next(4) == 0 ? null : "Melder", null, null, null), source, moment);
        Assert.Null(refusal);
        Assert.Null(signal!.FillCard([new(101)], moment));
        work.Db.Add(signal);
        await work.CommitAsync(() => signal.Number, Cancel);
        return signal.Number;
    }

    // Gives the case and where it stands, when one was opened.
    private async Task<(string Number, CaseStanding Standing)?> WalkSignalAsync(string number, Actor author, List<Actor> others)
    {
        var colleagues = others.Where(a => a.OrganisationId == author.OrganisationId || a.IsClock).ToList();
        for (var left = random.Next(5); left >= 0; left--)
        {
            var actor = Any(colleagues);
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
            var signal = await work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).Include(s => s.Reporter).SingleOrDefaultAsync(s => s.Number == number, Cancel);
            var open = signal is null ? [] : Enum.GetValues<SignalStep>().Where(s => SignalRoute.RefusalOf(signal, s, actor) is null && (s is not (SignalStep.Expire or SignalStep.Withdraw) || random.Next(8) == 0)).ToList();
            if (open.Count == 0)
            {
                continue;
            }

            var step = open.Contains(SignalStep.Forward) && random.Next(3) > 0 ? SignalStep.Forward : Any(open);
            var opened = RandomSteps.Take(signal!, step, await MomentAsync(actor), work);
            Note(number, step, actor, (await work.CommitAsync(() => null, Cancel)).Refusal);
            if (opened is not null)
            {
                return (opened.Number, opened.Standing);
            }
        }

        return random.Next(4) == 0 ? null : await OpenAsync(number, others);
    }

    private async Task<(string, CaseStanding)?> OpenAsync(string number, List<Actor> others)
    {
        var actor = Any(others.Where(a => a.Role is Role.VtEmployee or Role.VtAttentionOfficer));
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Cancel);
        var signal = await work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).SingleOrDefaultAsync(s => s.Number == number, Cancel);
        if (signal is null || Case.Open(signal, await MomentAsync(actor)).Case is not { } opened)
        {
            return null;
        }

        work.Db.Add(opened);
        await work.CommitAsync(() => opened.Number, Cancel);
        Note(opened.Number, CaseStep.OpenCase, actor, null);
        return (opened.Number, opened.Standing);
    }

    // A random step of those open to anybody, by a random one of those to whom it is open. The entity may still refuse it.
    private async Task<(string, CaseStanding)> StepAsync((string Number, CaseStanding Standing) at, List<Actor> others, RandomSteps steps)
    {
        var open = Enum.GetValues<CaseStep>()
            .Select(s => (Step: s, By: others.Where(a => CaseRoute.RefusalOf(at.Standing, s, a) is null).ToList()))
            .Where(s => s.By.Count > 0 && (s.Step != CaseStep.RaiseAcute || random.Next(4) == 0)).ToList();
        if (open.Count == 0)
        {
            return at;
        }

        // What leads on counts twice, or every case would stay where it began.
        var (step, people) = Any(open.Concat(open.Where(s => CaseRoute.RuleFor(s.Step).To is not null || s.Step == CaseStep.ReferralAnswered)));
        var actor = Any(people);
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, Form(actor), Cancel);
        await RandomSteps.LoadAsync(work, at.Number, Cancel);
        var seen = await work.Db.Cases.VisibleTo(actor).SingleAsync(c => c.Number == at.Number, Cancel);
        var moment = await MomentAsync(actor);
        var refusal = await steps.TakeAsync(seen, step, actor, moment, work, Cancel);
        if (refusal is null && actor.Role == Role.CareCoordinator)
        {
            RandomSteps.Support(seen, moment, work);
        }

        refusal ??= (await work.CommitAsync(() => null, Cancel)).Refusal;
        Note(at.Number, step, actor, refusal);
        return refusal is null ? (at.Number, seen.Standing) : at;
    }

    private static SubmittedForm Form(Actor actor) => new() { FormKey = Guid.NewGuid(), UserId = actor.UserId, At = DateTimeOffset.UtcNow };

    private int MunicipalityOf(Actor actor, Moment moment) =>
        actor.Kind == OrganisationKind.Municipality ? actor.OrganisationId : Any(moment.Region.Organisations.Where(o => o.Kind == OrganisationKind.Municipality)).Id;

    private async Task<Moment> MomentAsync(Actor actor) => await regions.MomentAsync(actor, app.Clock.GetUtcNow(), Cancel);

    private void Note(string number, Enum step, Actor actor, Refusal? refusal) => Journal.Add($"{number} {step} by {actor.Role} of {actor.OrganisationId}: {refusal?.ToString() ?? "done"}");

    private T Any<T>(IEnumerable<T> choices) => choices.ToList() is var list ? list[random.Next(list.Count)] : default!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
