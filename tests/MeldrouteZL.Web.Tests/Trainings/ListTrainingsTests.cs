using MeldrouteZL.Application.Trainings;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trainings;

[Trait("Requirement", "R209")]
public sealed class ListTrainingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R206")]
    public async Task A_year_is_counted_for_the_whole_region_and_for_no_other()
    {
        await RecordAsync("af-heerlen", new(2025, 5, 1), 104, 205, 20);
        await RecordAsync("vt-1", new(2025, 6, 1), 104, 201, 30);
        await RecordAsync("vt-1", new(2024, 6, 1), 101, 201, 7);
        await RecordAsync("oefen-vt", new(2025, 6, 1), 104, 201, 400);
        using var visitor = await app.SignInAsync("beleid");

        var page = await visitor.GetAsync("/trainingen?jaar=2025");

        Assert.Equal("2 trainingen, 50 deelnemers.", page.Text("[data-totaal]"));
        Assert.Equal("Fier 2 50", page.Text("[data-telling='Fier']"));
        Assert.Equal("Docenten en leerplicht 1 20", page.Text("[data-telling='Docenten en leerplicht']"));
        Assert.Equal("Heerlen 1 20", page.Text("[data-telling='Heerlen']"));
        Assert.Equal("Hele regio 1 30", page.Text("[data-telling='Hele regio']"));
        Assert.Equal(["2025", "2024"], page.Document.QuerySelectorAll("nav .tabs a").Select(a => a.TextContent));
        Assert.False(page.Has("a[href^='/trainingen/intrekken'], a[href='/trainingen/nieuw']"));
    }

    // The wall below: without the page and its filter.
    [Fact]
    public async Task Row_security_shows_the_own_region_and_lets_nobody_write_for_another_organisation()
    {
        await RecordAsync("af-heerlen", new(2024, 5, 1), 104, 205, 21);
        await using var elsewhere = await AppSession.AsAsync(app, await app.ActorOfAsync("oefen-vt"));
        await using var colleague = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));

        Assert.Equal(["0"], await elsewhere.ColumnAsync("SELECT count(*) FROM meldroute.training WHERE participants = 21"));
        Assert.Equal(["1"], await colleague.ColumnAsync("SELECT count(*) FROM meldroute.training WHERE participants = 21"));
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => colleague.ColumnAsync("UPDATE meldroute.training SET withdrawn_at = now() WHERE participants = 21 RETURNING 1"));
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private async Task RecordAsync(string persona, DateOnly date, short provider, short audience, int participants)
    {
        var outcome = await app.Get<RecordTraining.Handler>().Handle(Guid.NewGuid(), new() { Date = date, Provider = provider, Audience = audience, Subject = 303, Participants = participants },
            await app.ActorOfAsync(persona), app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Null(outcome.Refusal);
    }
}
