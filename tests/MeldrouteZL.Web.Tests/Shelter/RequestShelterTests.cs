using System.Net;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.Shelter;

public sealed class RequestShelterTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R134")]
    [Trait("Requirement", "R150")]
    public async Task What_somebody_needs_is_asked_and_waits_on_the_list()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync($"/trajecten/{number}/opvang/aanvragen")).SubmitAsync(
            ("Input.For", "Victim"), ("Input.Urgency", "Today"), ("Input.Kind", "Women"), ("Input.Sex", "Female"), ("Input.Persons", "2"), ("Input.Children", "1"),
            ("Input.Distance", "Elsewhere"), ("Input.Note", "Geen honden"), ("Input.FoundIn", (await MunicipalityAsync("Kerkrade")).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal($"/trajecten/{number}/opvang?gedaan=aanvragen", done.Path);
        Assert.Contains("Geen honden", done.Text("[data-aanvraag=Open]"), StringComparison.Ordinal);
        Assert.Contains("Verantwoordelijke gemeenteKerkrade", done.Text("[data-aanvraag=Open]"), StringComparison.Ordinal);
        var list = await visitor.GetAsync("/opvang/wachtlijst");
        Assert.True(list.Has($"tr[data-nummer='{number}']"));
        using var other = await app.SignInAsync("zoco-mh");
        Assert.False((await other.GetAsync("/opvang/wachtlijst")).Has($"tr[data-nummer='{number}']"));
    }

    [Fact]
    public async Task The_most_urgent_waits_on_top_and_of_those_the_oldest()
    {
        var calm = await fixture.SoughtAsync(urgency: ShelterUrgency.CanWait);
        var first = await fixture.SoughtAsync(urgency: ShelterUrgency.ThisWeek);
        var second = await fixture.SoughtAsync(urgency: ShelterUrgency.ThisWeek);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var rows = (await visitor.GetAsync("/opvang/wachtlijst")).Document.QuerySelectorAll("tr[data-nummer]").Select(r => r.GetAttribute("data-nummer")!).ToList();

        Assert.Equal([first, second, calm], rows.Where(r => r == calm || r == first || r == second));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync($"/trajecten/{number}/opvang/aanvragen")).SubmitAsync(("Input.Persons", "0"), ("Input.Note", "Traplift"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Persons']"));
        Assert.Equal("Traplift", answer.Text("#Input_Note"));
        Assert.Equal(["0"], await CountAsync(number));
    }

    [Fact]
    [Trait("Requirement", "R73")]
    public async Task Who_is_no_victim_is_not_sheltered_as_one()
    {
        var number = await fixture.TrajectoryAsync();
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.classification SET definitive = 1 WHERE victim_id = (SELECT victim_id FROM meldroute.trajectory WHERE number = '{number}')");
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync($"/trajecten/{number}/opvang/aanvragen")).SubmitAsync(
            ("Input.For", "Victim"), ("Input.Urgency", "Today"), ("Input.Sex", "Male"), ("Input.Persons", "1"), ("Input.Distance", "NoPreference"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["0"], await CountAsync(number));
    }

    [Fact]
    [Trait("Requirement", "R135")]
    public async Task No_residence_title_is_asked_for()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var page = await visitor.GetAsync($"/trajecten/{number}/opvang/aanvragen");

        Assert.Contains("Een verblijfstitel is daarvoor niet nodig.", page.Text("form.panel"), StringComparison.Ordinal);
        Assert.Equal(
            ["Input.AgreedOn", "Input.Children", "Input.Distance", "Input.For", "Input.FoundIn", "Input.Kind", "Input.NeedsAccess", "Input.Note", "Input.Persons", "Input.RegisteredIn", "Input.Sex", "Input.Urgency"],
            page.Document.QuerySelectorAll("[name^='Input.']").Select(f => f.GetAttribute("name")!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answers_are_kept_and_a_request_is_withdrawn_with_a_reason()
    {
        var number = await fixture.SoughtAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        await (await visitor.GetAsync($"/trajecten/{number}/opvang/antwoord")).SubmitAsync(("Input.Offer", "4"), ("Input.Reply", "Full"), ("Input.Text", "Volgende maand weer"));
        var done = await (await visitor.GetAsync($"/trajecten/{number}/opvang/intrekken")).SubmitAsync(("Input.Because", "Bij een zus"));

        Assert.Contains("Vol: Volgende maand weer", done.Text("[data-aanvraag=Withdrawn]"), StringComparison.Ordinal);
        Assert.Contains("Ingetrokken: Bij een zus", done.Text("[data-aanvraag=Withdrawn]"), StringComparison.Ordinal);
        var again = await visitor.GetAsync($"/trajecten/{number}/opvang/intrekken");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Er loopt geen aanvraag voor opvang.", again.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_hears_of_the_first_and_loses_nothing()
    {
        var number = await fixture.SoughtAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var (first, second) = (await visitor.GetAsync($"/trajecten/{number}/opvang/intrekken"), await visitor.GetAsync($"/trajecten/{number}/opvang/intrekken"));
        await first.SubmitAsync(("Input.Because", "Een"));

        var answer = await second.SubmitAsync(("Input.Because", "Twee"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Twee", answer.Text("#Input_Because"));
    }

    [Fact]
    public async Task When_a_trajectory_is_over_nothing_new_is_asked()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closed);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync($"/trajecten/{number}/opvang/aanvragen")).Status);
    }

    private Task<List<string>> CountAsync(string number) =>
        SuperUser.ColumnAsync(app.Database.Admin, "SELECT count(*)::text FROM meldroute.shelter_request r JOIN meldroute.trajectory t ON t.id = r.trajectory_id WHERE t.number = $1", number);

    private async Task<int> MunicipalityAsync(string name) => int.Parse((await SuperUser.ColumnAsync(
        app.Database.Admin, "SELECT id::text FROM meldroute.organisation WHERE name = $1", $"Gemeente {name}"))[0], System.Globalization.CultureInfo.InvariantCulture);
}
