using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

public sealed class EndSeriesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/screening/reeks/beeindigen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task After_the_last_day_nothing_is_planned_and_what_was_not_used_goes()
    {
        await app.PlanWeeksAsync();
        var (last, before) = (DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(20), await app.MeetingsAsync());
        var used = before[^1];
        await fixture.Story.PutOnAsync(used);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Last", $"{last:yyyy-MM-dd}"));
        await app.PlanWeeksAsync();
        var again = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Last", $"{last:yyyy-MM-dd}"));

        Assert.Equal("/screening?gedaan=reeks-beeindigd", answer.Path);
        Assert.Contains("Tot en met", answer.Text("[aria-labelledby=reeks]"), StringComparison.Ordinal);
        Assert.Equal(before.Where(m => m.Date <= last || m.Id == used.Id).Select(m => m.Date), (await app.MeetingsAsync()).Select(m => m.Date));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        using var member = await app.SignInAsync("avim-1");
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Address)).Status);
    }
}
