using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Trajectories;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Shelter;

public sealed class PlaceInShelterTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "Zilverreigerpad 12";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R136")]
    [Trait("Requirement", "R203")]
    public async Task Somebody_is_placed_and_where_stands_on_one_page_that_is_recorded()
    {
        var number = await fixture.SoughtAsync();
        var place = await ShelterStory.AddPlaceAsync(app, await app.ActorOfAsync("zoco-parkstad"));
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Place", place.ToString()), ("Input.StartsOn", Day(0)), ("Input.EndsOn", Day(20)), ("Input.Address", Address), ("Input.Contact", "De receptie"));

        Assert.Equal($"/trajecten/{number}/opvang?gedaan=plaatsen", done.Path);
        Assert.Contains("Vrouwenopvang Maastricht, appartementen, plek", done.Text("[data-plaatsing]"), StringComparison.Ordinal);
        Assert.True(done.Has("[data-aanvraag=Placed]"));
        foreach (var address in (string[])[$"/trajecten/{number}", $"/trajecten/{number}/opvang", "/opvang", "/opvang/plekken", "/opvang/wachtlijst", "/trajecten", $"/trajecten/{number}/opvang/vertrek",
            $"/trajecten/{number}/opvang/verplaatsen", $"/trajecten/{number}/opvang/locatie-vastleggen", "/inzagen/eigen-organisatie"])
        {
            Assert.DoesNotContain(Address, (await visitor.GetAsync(address)).Html, StringComparison.Ordinal);
        }

        Assert.Equal(["0"], await OpeningsAsync(number));
        var location = await visitor.GetAsync($"/trajecten/{number}/opvang/locatie");

        Assert.Equal(Address, location.Text("[data-locatie]"));
        Assert.Equal(["1"], await OpeningsAsync(number));
        Assert.Equal(["shelter_location"], await Opened.TablesWithAsync(app.Database, Address));
    }

    [Fact]
    public async Task A_place_that_somebody_has_is_refused_with_what_was_typed()
    {
        var (_, place) = await fixture.PlacedAsync();
        var number = await fixture.SoughtAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Place", place.ToString()), ("Input.StartsOn", Day(29)), ("Input.EndsOn", Day(40)), ("Input.Address", Address));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Deze plek is op een of meer van die dagen al bezet.", answer.Text("main"), StringComparison.Ordinal);
        Assert.Equal(Address, answer.Text("#Input_Address"));
        Assert.Null((await ShelterStory.TryPlaceAsync(app, number, place, await app.ActorOfAsync("zoco-parkstad"), from: 30)).Refusal); // the day of leaving is free
    }

    [Theory]
    [InlineData(5, 5, "De dag van vertrek moet na de eerste dag liggen.")]
    [InlineData(5, 4, "De dag van vertrek moet na de eerste dag liggen.")]
    [InlineData(5, 5000, "Deze dag ligt te ver weg. Kijk of het jaar klopt.")]
    public async Task A_stay_that_ends_before_it_begins_is_refused(int from, int until, string expected)
    {
        var number = await fixture.SoughtAsync();
        var place = await ShelterStory.AddPlaceAsync(app, await app.ActorOfAsync("zoco-parkstad"));
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Place", place.ToString()), ("Input.StartsOn", Day(from)), ("Input.EndsOn", Day(until)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(expected, answer.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_place_at_once_get_one_place_and_one_refusal()
    {
        var actor = await app.ActorOfAsync("zoco-parkstad");
        for (var round = 0; round < 4; round++)
        {
            var place = await ShelterStory.AddPlaceAsync(app, actor);
            var numbers = new[] { await fixture.SoughtAsync(), await fixture.SoughtAsync() };

            var outcomes = await Task.WhenAll(numbers.Select(n => Task.Run(() => ShelterStory.TryPlaceAsync(app, n, place, actor))));

            Assert.Equal([null, Refusal.PlaceTaken], outcomes.Select(o => o.Refusal).Order());
        }
    }

    [Fact]
    public async Task The_database_itself_refuses_two_at_one_place_in_transactions_that_do_not_see_each_other()
    {
        var (number, place) = await fixture.PlacedAsync();
        var other = await fixture.SoughtAsync();
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.shelter_placement SET ends_on = starts_on WHERE place_id = '{place}'");
        string Insert(string trajectory) => $"""
            INSERT INTO meldroute.shelter_placement (id, trajectory_id, request_id, place_id, starts_on, ends_on, placed_at, placed_by, region_id)
            SELECT gen_random_uuid(), t.id, (SELECT id FROM meldroute.shelter_request LIMIT 1), '{place}', '{Day(1)}', '{Day(9)}', now(), t.handler_id, t.region_id FROM meldroute.trajectory t WHERE t.number = '{trajectory}'
            """;
        await using var first = new NpgsqlConnection(app.Database.Admin);
        await using var second = new NpgsqlConnection(app.Database.Admin);
        await first.OpenAsync(Cancel);
        await second.OpenAsync(Cancel);
        await using var one = await first.BeginTransactionAsync(Cancel);
        await using var two = await second.BeginTransactionAsync(Cancel);
        foreach (var connection in (NpgsqlConnection[])[first, second])
        {
            await using var off = new NpgsqlCommand("SET LOCAL session_replication_role = replica", connection); // without the triggers of row security
            await off.ExecuteNonQueryAsync(Cancel);
        }

        await using var write = new NpgsqlCommand(Insert(number), first);
        await write.ExecuteNonQueryAsync(Cancel);
        await using var wait = new NpgsqlCommand(Insert(other), second);
        var waiting = wait.ExecuteNonQueryAsync(Cancel);
        await Task.Delay(200, Cancel);
        Assert.False(waiting.IsCompleted); // it waits for the first to be over
        await one.CommitAsync(Cancel);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => waiting);
        Assert.Equal(("23P01", "ex_shelter_placement_place"), (refused.SqlState, refused.ConstraintName));
    }

    [Fact]
    public async Task Another_care_coordination_is_refused_too_though_it_sees_nothing_of_who_is_there()
    {
        var (_, place) = await fixture.PlacedAsync();
        var actor = await app.ActorOfAsync("zoco-mh");
        var number = await ElsewhereAsync(actor);
        await ShelterStory.AskAsync(app, number, "Rust", actor);

        Assert.Equal(Refusal.PlaceTaken, (await ShelterStory.TryPlaceAsync(app, number, place, actor)).Refusal);
        using var visitor = await app.SignInAsync("zoco-mh");
        var list = await visitor.GetAsync("/opvang/plekken");
        Assert.Equal("Bezet", list.Text($"tr[data-plek='{place}'] td:nth-child(2)"));
    }

    [Fact]
    [Trait("Requirement", "R131")]
    public async Task Who_moves_leaves_the_one_place_free_and_the_stay_is_counted()
    {
        var (number, place) = await fixture.PlacedAsync();
        var actor = await app.ActorOfAsync("zoco-parkstad");
        var next = await ShelterStory.AddPlaceAsync(app, actor, offer: 12);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync($"/trajecten/{number}/opvang/verplaatsen")).SubmitAsync(
            ("Input.Why", "Te dicht bij huis"), ("Input.Place", next.ToString()), ("Input.StartsOn", Day(0)), ("Input.EndsOn", Day(10)), ("Input.Address", Address));

        Assert.Equal(2, done.Document.QuerySelectorAll("[data-plaatsing]").Length);
        Assert.Contains("Naar een andere opvangplek: Te dicht bij huis", done.Text("main"), StringComparison.Ordinal);
        Assert.Equal(Address, (await visitor.GetAsync($"/trajecten/{number}/opvang/locatie")).Text("[data-locatie]"));
        Assert.Equal(Refusal.AlreadyPlaced, (await ShelterStory.TryPlaceAsync(app, await SoughtAgainAsync(number, actor), place, actor)).Refusal);
        Assert.Null((await ShelterStory.TryPlaceAsync(app, await fixture.SoughtAsync(), place, actor)).Refusal);
    }

    [Fact]
    public async Task The_day_of_leaving_changes_and_then_it_is_over()
    {
        var (number, place) = await fixture.PlacedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var later = await (await visitor.GetAsync($"/trajecten/{number}/opvang/vertrek")).SubmitAsync(("Input.EndsOn", Day(60)));
        Assert.Contains("(gepland)", later.Text("[data-plaatsing]"), StringComparison.Ordinal);
        var over = await (await visitor.GetAsync($"/trajecten/{number}/opvang/vertrek")).SubmitAsync(("Input.EndsOn", Day(0)), ("Input.Reason", "Disappeared"), ("Input.Note", "Bed leeg"));

        Assert.Contains("Weg, niemand weet waarheen: Bed leeg", over.Text("[data-plaatsing]"), StringComparison.Ordinal);
        Assert.Null((await ShelterStory.TryPlaceAsync(app, await fixture.SoughtAsync(), place, await app.ActorOfAsync("zoco-parkstad"))).Refusal);
        Assert.Contains("Deze persoon heeft nu geen plek.", (await visitor.GetAsync($"/trajecten/{number}/opvang/locatie")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R141")]
    public async Task Beds_for_others_and_places_that_closed_are_not_for_a_victim()
    {
        var actor = await app.ActorOfAsync("zoco-parkstad");
        var (beds, closing, number) = (await ShelterStory.AddPlaceAsync(app, actor, offer: 11), await ShelterStory.AddPlaceAsync(app, actor), await fixture.SoughtAsync());
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var closed = await (await visitor.GetAsync($"/opvang/plekken/sluiten?keuze={closing}")).SubmitAsync(("Input.From", Day(5)));
        Assert.Equal("/opvang/plekken?gedaan=bewaard", closed.Path);

        Assert.Equal(Refusal.BedsAreNotForVictims, (await ShelterStory.TryPlaceAsync(app, number, beds, actor, days: 3)).Refusal);
        Assert.Equal(Refusal.PlaceNotThere, (await ShelterStory.TryPlaceAsync(app, number, closing, actor)).Refusal);
        Assert.Equal(Refusal.UnknownPlace, (await ShelterStory.TryPlaceAsync(app, number, Guid.NewGuid(), actor)).Refusal);
        Assert.Null((await ShelterStory.TryPlaceAsync(app, number, closing, actor, days: 5)).Refusal);
    }

    [Fact]
    [Trait("Requirement", "R137")]
    public async Task A_location_is_corrected_and_goes_with_its_key_when_the_trajectory_is_destroyed()
    {
        var (number, _) = await fixture.PlacedAsync(Address);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await (await visitor.GetAsync($"/trajecten/{number}/opvang/locatie-vastleggen")).SubmitAsync(("Input.Address", "Purperreigerpad 3"));
        Assert.Equal("Purperreigerpad 3", (await visitor.GetAsync($"/trajecten/{number}/opvang/locatie")).Text("[data-locatie]"));

        var actor = await app.ActorOfAsync("zoco-parkstad");
        await TrajectoryStory.TakeAsync(app, number, actor, TrajectoryStory.Close);
        await TrajectoryStory.ShieldClosedAsync(app);
        var dark = await visitor.GetAsync($"/trajecten/{number}/opvang/locatie");
        Assert.DoesNotContain("Purperreigerpad", dark.Html, StringComparison.Ordinal);
        await SuperUser.RunAsync(app.Database.Admin, $"SELECT meldroute.destroy_trajectory((SELECT id FROM meldroute.trajectory WHERE number = '{number}'))");

        Assert.Empty(await Opened.TablesWithAsync(app.Database, "Purperreigerpad"));
        foreach (var table in (string[])["shelter_request", "shelter_placement", "shelter_location", "shelter_location_key", "aware_issue"])
        {
            Assert.Equal(["0"], await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT count(*)::text FROM meldroute.{table} x JOIN meldroute.trajectory t ON t.id = x.trajectory_id WHERE t.number = $1", number));
        }
    }

    private async Task<string> SoughtAgainAsync(string number, Actor actor)
    {
        await ShelterStory.AskAsync(app, number, "Toch iets anders", actor);
        return number;
    }

    // A trajectory of the other care coordination, in a case of Maastricht.
    private async Task<string> ElsewhereAsync(Actor actor)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda, author: "af-maastricht");
        await using var work = await app.Get<Application.Persistence.MeldrouteDatabase>().BeginAsync(actor, Application.Audit.Act.WithoutContent, Cancel);
        var @case = work.Db.Cases.Single(c => c.Number == number);
        work.Db.Entry(@case).Collection(c => c.Victims).Load();
        work.Db.Entry(@case).Collection(c => c.Access).Load();
        var moment = await app.Get<Application.Organisations.Regions>().MomentAsync(actor, app.Clock.GetUtcNow(), Cancel);
        var (trajectory, refusal) = Trajectory.Open(@case, @case.Victims[0].Id, TrajectoryStory.Consent("Toestemming", moment), moment);
        Assert.Null(refusal);
        work.Db.Add(trajectory!);
        return (await work.CommitAsync(() => trajectory!.Number, Cancel)).Number!;
    }

    private Task<List<string>> OpeningsAsync(string number) => SuperUser.ColumnAsync(
        app.Database.Admin, $"SELECT count(*)::text FROM meldroute.audit_entry WHERE object_name = $1 AND data_groups & {(int)DataGroups.ShelterLocation} <> 0", number);

    private string Day(int days) => app.Today().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string AddressOf(string number) => $"/trajecten/{number}/opvang/plaatsen";
}
