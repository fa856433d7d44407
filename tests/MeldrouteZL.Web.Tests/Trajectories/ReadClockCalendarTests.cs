using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ReadClockCalendarTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private const string Secret = "Wonen en rust";

    [Fact]
    [Trait("Requirement", "R120")]
    public async Task The_calendar_of_a_care_coordinator_says_number_and_kind_and_nothing_else()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var nobody = app.Anonymous();

        var own = await FeedAsync("zoco-parkstad", nobody);

        Assert.Contains(own, e => e["SUMMARY"] == $"{number}: Volgend contact" && e["DTSTART"] == $"{DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(7):yyyyMMdd}");
        Assert.All(own.Where(e => e["SUMMARY"].StartsWith("T-", StringComparison.Ordinal)), e => Assert.Equal(["DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "UID"], e.Keys.Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(own.SelectMany(e => e.Values), v => v.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(await FeedAsync("zoco-mh", nobody), e => e["SUMMARY"].StartsWith("T-", StringComparison.Ordinal));
        Assert.DoesNotContain(await FeedAsync("avim-1", nobody), e => e["SUMMARY"].StartsWith("T-", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<Dictionary<string, string>>> FeedAsync(string persona, Visitor nobody)
    {
        using var member = await app.SignInAsync(persona);
        var address = new Uri((await (await member.GetAsync("/screening/kalender")).PressAsync("main form button")).Text("[data-adres]")).PathAndQuery;
        return Screening.CalendarReading.Read(await nobody.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
    }
}
