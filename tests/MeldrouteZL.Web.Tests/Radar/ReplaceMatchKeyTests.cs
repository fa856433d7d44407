using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Persons;
using Xunit;

namespace MeldrouteZL.Web.Tests.Radar;

[Trait("Requirement", "R56")]
public sealed class ReplaceMatchKeyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_match_is_found_under_the_new_key_and_of_the_old_one_no_token_remains_also_when_it_was_broken_off()
    {
        var (sent, hidden) = (await DescribedAsync("af-heerlen", "Takkenbos"), await DescribedAsync("af-maastricht", "Takenbos"));
        await RadarStory.CompareAsync(app);
        Assert.NotNull(await RadarStory.LinkBetweenAsync(app, sent, hidden));
        var before = await TokensAsync();
        var orphan = await fixture.Story.SignalAsync(SignalStage.Draft, "af-sittard");
        await RadarStory.PutAsync(app, orphan, "af-sittard", RadarStory.Somebody(1)); // tokens of which no content is left

        // Broken off while it waits: both keys are there, and the next time makes no third.
        using var broken = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReplaceAsync(_ => Task.FromCanceled(new CancellationToken(canceled: true)), broken.Token));
        Assert.Equal(["1", "2"], await VersionsAsync());

        // A replica that has not noticed yet puts somebody in with the key of before.
        var late = await DescribedAsync("af-sittard", "Takkenbos");
        Assert.Contains("1", await SuperUser.ColumnAsync(app.Database.Admin, "SELECT p.key_version FROM meldroute_secret.match_person p JOIN meldroute.signal s ON s.id = p.signal_id WHERE s.number = $1", late));
        await SuperUser.RunAsync(app.Database.Admin, "DELETE FROM meldroute.possible_link_history; DELETE FROM meldroute.possible_link");
        var heard = new List<RenewalProgress>();
        var renewed = await ReplaceAsync(_ => Task.CompletedTask, Cancel, new Heard(heard));

        Assert.Equal(["2"], await VersionsAsync());
        Assert.Equal(["2"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT DISTINCT key_version FROM meldroute_secret.match_person"));
        Assert.True(renewed > 0 && heard[^1] == new RenewalProgress(renewed, renewed));
        Assert.Empty(before.Intersect(await TokensAsync()));
        Assert.Empty(await SuperUser.ColumnAsync(app.Database.Admin, "SELECT p.id FROM meldroute_secret.match_person p JOIN meldroute.signal s ON s.id = p.signal_id WHERE s.number = $1", orphan));
        Assert.Empty(await SuperUser.ColumnAsync(app.Database.Admin, """
            SELECT t.person_id FROM meldroute_secret.match_token t FULL JOIN (SELECT id, unnest(tokens) AS token FROM meldroute_secret.match_person) p ON p.id = t.person_id AND p.token = t.token
            WHERE t.token IS NULL OR p.token IS NULL
            """));

        await RadarStory.CompareAsync(app);
        Assert.NotNull(await RadarStory.LinkBetweenAsync(app, sent, hidden));
        Assert.NotNull(await RadarStory.LinkBetweenAsync(app, sent, late));

        // Within a minute everybody uses the new key, and is found.
        app.Clock.Move(MatchKeys.Freshness);
        var later = await DescribedAsync("af-sittard", "Takkenbos");
        await RadarStory.CompareAsync(app);
        Assert.NotNull(await RadarStory.LinkBetweenAsync(app, sent, later));
        Assert.Equal(["2"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT DISTINCT key_version FROM meldroute_secret.match_person"));
    }

    [Fact]
    public async Task Nobody_but_the_clock_renews_a_token_or_retires_a_key()
    {
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));

        foreach (var sql in (string[])["SELECT * FROM meldroute.radar_outdated(2::smallint, 0, 10)", "SELECT meldroute.radar_left(2::smallint)", "SELECT meldroute.radar_retire(2::smallint)",
            "SELECT meldroute.radar_renew(1, 2::smallint, 0::smallint, ARRAY[]::bigint[], ARRAY[]::smallint[])", "DELETE FROM meldroute.match_key"])
        {
            Assert.Equal("42501", await session.RefusalOfAsync(sql));
        }
    }

    private Task<long> ReplaceAsync(Func<CancellationToken, Task> settled, CancellationToken cancel, IProgress<RenewalProgress>? progress = null) =>
        app.Get<ReplaceMatchKey.Handler>().Handle(settled, progress, cancel);

    private async Task<string> DescribedAsync(string persona, string familyName)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, persona);
        using var visitor = await app.SignInAsync(persona);
        await visitor.AddPersonAsync(number, ("Input.GivenNames", "Merelin"), ("Input.FamilyName", familyName), ("Input.BirthYear", "1999"), ("Input.BirthMonth", "2"), ("Input.BirthDay", "7"));
        return number;
    }

    private Task<List<string>> TokensAsync() => SuperUser.ColumnAsync(app.Database.Admin, "SELECT DISTINCT token FROM meldroute_secret.match_token");

    private Task<List<string>> VersionsAsync() => SuperUser.ColumnAsync(app.Database.Admin, "SELECT version FROM meldroute.match_key WHERE region_id = 1 ORDER BY version");

    private sealed class Heard(List<RenewalProgress> all) : IProgress<RenewalProgress>
    {
        public void Report(RenewalProgress value) => all.Add(value);
    }
}
