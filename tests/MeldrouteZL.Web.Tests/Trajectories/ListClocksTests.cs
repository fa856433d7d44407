using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Shelter;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ListClocksTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    [Fact]
    [Trait("Requirement", "R120")]
    public async Task The_board_shows_what_runs_by_day_for_the_own_care_coordination_only()
    {
        var waiting = await fixture.TrajectoryAsync();
        var active = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        var closed = await fixture.TrajectoryAsync(TrajectoryStage.Closed);
        await TrajectoryStory.TakeAsync(app, waiting, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.RecordBasis(TrajectoryStory.Consent("Eerst contact", m) with { Ground = SupportGround.NoConsentYet }, m));
        using var visitor = await app.SignInAsync("zoco-parkstad");
        using var elsewhere = await app.SignInAsync("zoco-mh");

        var board = await visitor.GetAsync("/trajecten/klokken");

        var rows = board.Document.QuerySelectorAll("tr[data-klok]").Select(r => (Kind: r.GetAttribute("data-klok"), Day: r.QuerySelector("time")!.GetAttribute("datetime")!, Number: r.QuerySelector("a")!.TextContent)).ToList();
        Assert.Equal(rows.Select(r => r.Day).Order(StringComparer.Ordinal), rows.Select(r => r.Day));
        Assert.Contains(("ConsentMissing", $"{Today.AddDays(28):yyyy-MM-dd}", waiting), rows);
        Assert.Contains(("NextContact", $"{Today.AddDays(14):yyyy-MM-dd}", waiting), rows);
        Assert.Contains(("NextContact", $"{Today.AddDays(7):yyyy-MM-dd}", active), rows);
        Assert.DoesNotContain(rows, r => r.Number == closed);
        Assert.False((await elsewhere.GetAsync("/trajecten/klokken")).Has("tr[data-klok]"));
        Assert.Equal("2", (await visitor.GetAsync("/trajecten")).Document.QuerySelector($"tr[data-nummer='{waiting}'] [data-klokken]")!.GetAttribute("data-klokken"));
    }

    [Fact]
    [Trait("Requirement", "R120")]
    public async Task Shelter_meetings_agreements_and_support_stand_on_the_board_until_they_are_settled()
    {
        var (number, _) = await fixture.PlacedAsync(days: 30);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await SendAsync("leefgebied", ("Input.Domain", "Housing"), ("Input.Aim", "Een kamer"), ("Input.Provider", "Woonhulp"), ("Input.StartsOn", Day(0)), ("Input.PlannedEnd", Day(20)));
        await SendAsync("zorgoverleg-plannen", ("Input.On", Day(0)), ("Input.Place", "Online"), ("Input.Agenda", "Hoe verder"));
        Assert.Equal([Day(0), Day(20), Day(30)], await DaysAsync("CareMeeting", "SupportEnds", "StayEnds"));

        await SendAsync("zorgoverleg-afronden", ("Input.Meeting", await ChoiceAsync("zorgoverleg-afronden", "Meeting")), ("Input.IsHeld", "true"), ("Input.Outcome", "Besproken"));
        await SendAsync("afspraak-toevoegen", ("Input.Meeting", await ChoiceAsync("afspraak-toevoegen", "Meeting")), ("Input.Text", "Bellen"), ("Input.Owner", "Woonhulp"), ("Input.DueOn", Day(5)));
        await ShelterStory.EndAsync(app, number, "Naar huis", await app.ActorOfAsync("zoco-parkstad"));
        Assert.Equal([Day(5), Day(20)], await DaysAsync("CareMeeting", "AgreementDue", "SupportEnds", "StayEnds"));

        string Day(int days) => $"{Today.AddDays(days):yyyy-MM-dd}";

        async Task<List<string>> DaysAsync(params string[] kinds) => [.. (await visitor.GetAsync("/trajecten/klokken")).Document.QuerySelectorAll("tr[data-klok]")
            .Where(r => kinds.Contains(r.GetAttribute("data-klok")) && r.QuerySelector("a")!.TextContent == number).Select(r => r.QuerySelector("time")!.GetAttribute("datetime")!)];

        async Task<string?> ChoiceAsync(string form, string field) =>
            (await visitor.GetAsync($"/trajecten/{number}/{form}")).Document.QuerySelectorAll($"#Input_{field} option")[^1].GetAttribute("value");

        async Task SendAsync(string form, params (string, string?)[] fields) =>
            Assert.StartsWith($"/trajecten/{number}/zorg?gedaan=", (await (await visitor.GetAsync($"/trajecten/{number}/{form}")).SubmitAsync(fields)).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("zvh-parkstad")]
    [InlineData("fg")]
    [Trait("Requirement", "R124")]
    public async Task To_any_other_role_the_board_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/trajecten/klokken")).Status);
    }
}
