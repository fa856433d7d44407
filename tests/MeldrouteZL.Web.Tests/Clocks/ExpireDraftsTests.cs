using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Signals;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

public sealed class ExpireDraftsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_draft_nobody_finished_loses_its_content_and_keeps_its_number()
    {
        var old = await fixture.Story.SignalAsync(SignalStage.Draft, what: "Tekst die weg moet");
        var sent = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        await RunAsync(daysFromNow: 27);
        Assert.Equal(SignalStage.Draft, (await app.LookAtSignalAsync(old, "af-heerlen")).Stage);

        await RunAsync(daysFromNow: 30);

        Assert.Null(await app.FindSignalAsync(old, "af-heerlen"));
        Assert.Equal($"{(short)SignalStage.Expired}||", Assert.Single(await Opened.ColumnAsync(app.Database,
            "SELECT s.stage || '|' || coalesce(s.what, '') || '|' || coalesce(r.name, '') FROM opened.signal s LEFT JOIN opened.reporter_identity r ON r.signal_id = s.id WHERE s.number = $1", old)));
        Assert.Equal(SignalStage.InternalRoute, (await app.LookAtSignalAsync(sent, "af-heerlen")).Stage);
    }

    [Fact]
    public async Task A_withdrawn_draft_goes_when_it_would_have_expired_with_its_reason_and_its_keys()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: "Tekst die weg moet");
        using var visitor = await app.SignInAsync("af-heerlen");
        await (await visitor.GetAsync($"/signalen/{number}/intrekken")).SubmitAsync(("Input.Reason", "Dubbel gemeld"));
        await RunAsync(daysFromNow: 27);
        Assert.Equal(SignalStage.Withdrawn, (await app.LookAtSignalAsync(number, "af-heerlen")).Stage);

        await RunAsync(daysFromNow: 30);

        Assert.Null(await app.FindSignalAsync(number, "af-heerlen"));
        Assert.Equal(0L, await app.AskAsync<long>("""
            SELECT (SELECT count(*) FROM meldroute.signal_key k WHERE k.signal_id = s.id) + (SELECT count(*) FROM meldroute.reporter_key k WHERE k.signal_id = s.id)
              + (SELECT count(*) FROM meldroute.signal_history h WHERE h.signal_id = s.id AND h.reason IS NOT NULL) + octet_length(s.what) + octet_length(s."where")
            FROM meldroute.signal s WHERE s.number = $1
            """, number));
    }

    [Fact]
    public async Task Running_again_does_nothing_twice()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);

        await Task.WhenAll(RunAsync(30), RunAsync(30));
        await RunAsync(31);

        Assert.Equal(1L, await app.AskAsync<long>(
            "SELECT count(*) FROM meldroute.signal_history h JOIN meldroute.signal s ON s.id = h.signal_id WHERE s.number = $1 AND h.step = 7", number));
    }

    [Fact]
    public async Task Another_region_has_its_own_clock()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "oefen-af");

        await RunAsync(30);

        Assert.Equal(SignalStage.Draft, (await app.LookAtSignalAsync(number, "oefen-af")).Stage);
    }

    private async Task RunAsync(int daysFromNow)
    {
        var cancel = TestContext.Current.CancellationToken;
        var job = app.Services.GetServices<IClockJob>().OfType<ExpireDrafts>().Single();
        await job.RunAsync(await app.Get<Regions>().GetAsync((await app.ActorOfAsync("af-heerlen")).RegionId, cancel), app.Clock.GetUtcNow().AddDays(daysFromNow), cancel);
    }
}
