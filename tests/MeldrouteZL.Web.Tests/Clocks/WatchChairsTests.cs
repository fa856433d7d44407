using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

[Trait("Requirement", "R25")]
public sealed class WatchChairsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_administrator_hears_once_on_the_day_a_chair_falls_empty_and_not_of_one_that_has_a_deputy()
    {
        var today = DutchTime.DateOf(app.Clock.GetUtcNow());
        var (noon, tomorrow) = (DutchTime.At(today, new(12, 0)), DutchTime.At(today.AddDays(1), new(12, 0)));
        await EndAsync("af-heerlen", today.AddDays(-1)); // her deputy is there
        await EndAsync("zvh-parkstad", today.AddDays(-2)); // empty since the day before

        Assert.Empty(await ToldAsync(noon));
        await EndAsync("af-sittard", today.AddDays(-1));
        await EndAsync("riec", today.AddDays(-1)); // no chair of the route

        await Task.WhenAll(ToldAsync(noon), ToldAsync(noon), ToldAsync(noon));
        await EndAsync("nla", today.AddDays(-1));
        await EndAsync("zvh-maastricht", today.AddDays(-1)); // another one on the same day
        Assert.Equal(["Dirk Quaedvlieg 1"], await ToldAsync(noon.AddHours(2)));
        Assert.Equal(["Dirk Quaedvlieg 1"], await ToldAsync(tomorrow));

        await EndAsync("weegploeg", today);
        Assert.Equal(["Dirk Quaedvlieg 2"], await ToldAsync(tomorrow));
    }

    private async Task EndAsync(string persona, DateOnly last) =>
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.membership SET until = '{last:yyyy-MM-dd}' WHERE user_id = '{(await app.ActorOfAsync(persona)).UserId}'");

    private async Task<List<string>> ToldAsync(DateTimeOffset at)
    {
        await new WatchChairs(app.Get<MeldrouteDatabase>()).RunAsync(await app.Get<Regions>().GetAsync(ReferenceData.ZuidLimburg, Cancel), at, Cancel);
        return await SuperUser.ColumnAsync(app.Database.Admin,
            "SELECT u.display_name || ' ' || count(*) FROM meldroute.outgoing_mail m JOIN meldroute.account u ON u.id = m.user_id WHERE m.region_id = 1 GROUP BY u.display_name");
    }
}
