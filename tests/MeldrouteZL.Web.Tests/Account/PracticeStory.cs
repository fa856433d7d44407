using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

/// <summary>What the tests about practising do below the screens.</summary>
internal static class PracticeStory
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The actor that this demo person is while practising their first role.</summary>
    public static async Task<Actor> PracticeOfAsync(this MeldrouteApp app, string persona) =>
        (await app.Get<Practise.Handler>().ListAsync(DemoPersonas.Find(persona)!.UserId, app.Clock.GetUtcNow(), Cancel))[0].Actor;

    /// <summary>A draft of this actor; gives its number.</summary>
    public static async Task<string> RegisterAsync(this MeldrouteApp app, Actor actor, DateTimeOffset at, bool acute = false)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var content = new SignalContent { What = "Verzonnen signaal", Where = "Verzonnen straat", MunicipalityId = actor.OrganisationId, Acute = acute, Form = ExploitationForm.Labour };
        var (signal, refusal) = Signal.Register(content, new ReporterDetails("Verzonnen Melder", null, null, null), SignalSource.MunicipalInternal, await app.Get<Regions>().MomentAsync(actor, at, Cancel));
        Assert.Null(refusal);
        work.Db.Add(signal!);
        return (await work.CommitAsync(() => signal!.Number, Cancel)).Number!;
    }

    /// <summary>Forwards an acute draft, which opens a case.</summary>
    public static async Task ForwardAsync(this MeldrouteApp app, string number, Actor actor, DateTimeOffset at)
    {
        var version = await VersionAsync(app, number, actor);
        var command = new Forward.Command { Basis = "Wmo 2015 art. 5.2.6", AcuteReason = "Oefening", Confirmed = true };
        Assert.Null((await app.Get<Forward.Handler>().Handle(new Target(number, version, Guid.NewGuid()), command, actor, at, Cancel)).Refusal);
    }

    /// <summary>Writes this person into a signal for the radar.</summary>
    public static async Task PutAsync(this MeldrouteApp app, string number, Actor actor, PersonClues clues)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var id = await work.Db.Signals.Where(s => s.Number == number).Select(s => s.Id).SingleAsync(Cancel);
        await app.Get<RadarWriter>().PutAsync(work, actor, id, 1, clues, Cancel);
        Assert.Null((await work.CommitAsync(() => null, Cancel)).Refusal);
    }

    /// <summary>Lets one job of the clock run for a region.</summary>
    public static async Task StrikeAsync<T>(this MeldrouteApp app, short region, DateTimeOffset at)
        where T : IClockJob => await app.Get<IEnumerable<IClockJob>>().OfType<T>().Single().RunAsync(await app.Get<Regions>().GetAsync(region, Cancel), at, Cancel);

    private static async Task<uint> VersionAsync(MeldrouteApp app, string number, Actor actor)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        return await work.Db.Signals.Where(s => s.Number == number).Select(s => EF.Property<uint>(s, "Version")).SingleAsync(Cancel);
    }
}
