using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

public sealed class ShieldClosedCasesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const short ZuidLimburg = 1;
    private const short PracticeRegion = 2;

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Thirty_days_after_closing_a_case_is_out_of_sight()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);

        await StrikeAsync(ZuidLimburg, TimeSpan.FromDays(29));
        Assert.Equal(CaseStage.Closed, (await fixture.Story.LookAsync(number, "vt-af")).Stage);

        await StrikeAsync(ZuidLimburg, TimeSpan.FromDays(32));
        var @case = await fixture.Story.LookAsync(number, "vt-af");
        Assert.Equal(CaseStage.Shielded, @case.Stage);
        Assert.Null(@case.Facts);
        Assert.Empty(@case.Victims);
        Assert.Empty(@case.Classifications);
        Assert.Empty(@case.Signals);
        Assert.All(@case.History, h => Assert.Null(h.Reason));
        Assert.Equal(DataGroups.Status, Assert.Single(@case.Access, a => a.IsLive).Groups);
    }

    [Theory]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    public async Task Nobody_but_Veilig_Thuis_knows_of_it_any_more(string persona)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        await StrikeAsync(ZuidLimburg, TimeSpan.FromDays(32));

        await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Story.LookAsync(number, persona));
    }

    [Fact]
    public async Task Striking_again_or_in_two_places_at_once_does_nothing_twice()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);

        await Task.WhenAll(StrikeAsync(ZuidLimburg, TimeSpan.FromDays(32)), StrikeAsync(ZuidLimburg, TimeSpan.FromDays(32)));
        await StrikeAsync(ZuidLimburg, TimeSpan.FromDays(33));

        Assert.Single((await fixture.Story.LookAsync(number, "vt-af")).History, h => h.Step == CaseStep.Shield);
    }

    [Fact]
    public async Task A_case_that_was_reopened_stays_in_sight()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.Reopen("Nieuw signaal", m));

        await StrikeAsync(ZuidLimburg, TimeSpan.FromDays(400));

        Assert.Equal(CaseStage.InFollowUp, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    [Fact]
    public async Task The_clock_of_another_region_leaves_it_alone()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);

        await StrikeAsync(PracticeRegion, TimeSpan.FromDays(32));

        Assert.Equal(CaseStage.Closed, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    private async Task StrikeAsync(short regionId, TimeSpan later)
    {
        var cancel = TestContext.Current.CancellationToken;
        var region = await app.Get<Regions>().GetAsync(regionId, cancel);
        await app.Get<IEnumerable<IClockJob>>().OfType<ShieldClosedCases>().Single().RunAsync(region, app.Clock.GetUtcNow() + later, cancel);
    }
}
