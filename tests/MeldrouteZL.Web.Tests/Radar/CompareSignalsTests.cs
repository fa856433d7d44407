using System.Text;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Performance;
using MeldrouteZL.Web.Tests.Persons;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Radar;

/// <summary>The radar finds persons over all organisations, tells Veilig Thuis alone, and holds no name.</summary>
[Trait("Requirement", "R56")]
[Trait("Requirement", "R95")]
public sealed class CompareSignalsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // As typed, and as they sound.
    private static readonly string[] Canaries = ["kanarina", "vogelnest", "vglnst"];
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_organisations_write_about_one_person_and_Veilig_Thuis_gets_a_possible_link_with_the_reason()
    {
        var (sent, hidden) = await PairAsync(1, Again(1));

        await RadarStory.CompareAsync(app);

        var number = await RadarStory.LinkBetweenAsync(app, sent, hidden);
        using var visitor = await app.SignInAsync("vt-1");
        var row = (await visitor.GetAsync("/radar")).Text($"tr[data-nummer='{number}']");
        Assert.Contains(sent, row, StringComparison.Ordinal);
        Assert.Contains("een signaal van Gemeente Maastricht", row, StringComparison.Ordinal);
        Assert.Contains("achternaam wijkt een letter af, zelfde geboortedatum", row, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, row, StringComparison.Ordinal);
        Assert.DoesNotContain("Vogel", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_officers_type_in_their_forms_is_compared_until_one_takes_it_away()
    {
        var (sent, hidden) = (await fixture.Story.SignalAsync(SignalStage.Draft, "af-heerlen"), await fixture.Story.SignalAsync(SignalStage.Draft, "af-maastricht"));
        using var one = await app.SignInAsync("af-heerlen");
        using var other = await app.SignInAsync("af-maastricht");
        await one.AddPersonAsync(sent, ("Input.GivenNames", "Merelin"), ("Input.FamilyName", "Takkenbos"), ("Input.BirthYear", "1999"), ("Input.BirthMonth", "2"), ("Input.BirthDay", "7"));
        await other.AddPersonAsync(hidden, ("Input.GivenNames", "Merelin"), ("Input.FamilyName", "Takenbos"), ("Input.BirthYear", "1999"), ("Input.BirthMonth", "2"), ("Input.BirthDay", "7"));

        await RadarStory.CompareAsync(app);

        Assert.NotNull(await RadarStory.LinkBetweenAsync(app, sent, hidden));
        Assert.NotEqual("0", Assert.Single(await TokensAsync(hidden)));
        await (await other.GetAsync($"/signalen/{hidden}/personen/verwijderen?persoon=1")).SubmitAsync();
        Assert.Equal("0", Assert.Single(await TokensAsync(hidden)));
    }

    [Fact]
    public async Task Comparing_again_finds_nothing_twice_and_more_evidence_makes_it_stronger()
    {
        var (sent, hidden) = await PairAsync(2, Again(2));
        await RadarStory.CompareAsync(app);
        var (number, before) = (await RadarStory.LinkBetweenAsync(app, sent, hidden), await StrengthAsync(sent, hidden));
        await RadarStory.PutAsync(app, hidden, "af-maastricht", Again(2));
        await RadarStory.CompareAsync(app);
        Assert.Equal((number, before), (await RadarStory.LinkBetweenAsync(app, sent, hidden), await StrengthAsync(sent, hidden)));

        await RadarStory.PutAsync(app, hidden, "af-maastricht", RadarStory.Somebody(2));
        await RadarStory.CompareAsync(app);

        Assert.Equal(number, await RadarStory.LinkBetweenAsync(app, sent, hidden));
        Assert.True(await StrengthAsync(sent, hidden) > before);
    }

    [Fact]
    public async Task Another_person_and_a_second_person_of_the_same_signal_are_no_link()
    {
        var (sent, hidden) = await PairAsync(3, new() { GivenNames = "Piet", FamilyName = "Bakker", BirthYear = 1970, BirthMonth = 1, BirthDay = 2 });
        await RadarStory.PutAsync(app, sent, "af-heerlen", RadarStory.Somebody(3), ordinal: 2);

        await RadarStory.CompareAsync(app);

        Assert.Null(await RadarStory.LinkBetweenAsync(app, sent, hidden));
        Assert.Null(await RadarStory.LinkBetweenAsync(app, sent, sent));
    }

    [Fact]
    public async Task Who_types_waits_for_the_same_statements_whether_somebody_is_found_or_not()
    {
        await PairAsync(4, RadarStory.Somebody(4));
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "af-sittard");
        await RadarStory.PutAsync(app, number, "af-sittard", RadarStory.Somebody(5)); // opens the key
        using var trips = await RoundTrips.ListenAsync(fixture.Databases, app);

        var unknown = await trips.OfAsync(() => RadarStory.PutAsync(app, number, "af-sittard", RadarStory.Somebody(6)));
        var found = await trips.OfAsync(() => RadarStory.PutAsync(app, number, "af-sittard", RadarStory.Somebody(4)));

        Assert.Contains(unknown, s => s.Contains("radar_put", StringComparison.Ordinal));
        Assert.Equal(unknown, found);
    }

    [Fact]
    public async Task The_login_of_the_application_reads_no_token_and_asks_nothing_but_as_the_clock()
    {
        var (sent, hidden) = await PairAsync(7, RadarStory.Somebody(7));
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));
        var hiddenId = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id FROM meldroute.signal WHERE number = $1", hidden))[0];
        string[] refused =
        [
            "SELECT * FROM meldroute_secret.match_token", "SELECT * FROM meldroute_secret.match_person", "SELECT * FROM meldroute_secret.match_entry", "DELETE FROM meldroute_secret.match_token",
            "SELECT * FROM meldroute.radar_waiting(10)", "SELECT * FROM meldroute.radar_shared(1, 128)", "SELECT * FROM meldroute.radar_signals(ARRAY[1])", "SELECT meldroute.radar_compared(ARRAY[1])",
            "SELECT * FROM meldroute.radar_entries(now() - interval '1 day', now(), 0)", "SELECT meldroute.radar_drop(1, ARRAY[1])", $"SELECT meldroute.radar_forget('{hiddenId}')",
            $"SELECT meldroute.radar_put('{hiddenId}', 1::smallint, 1::smallint, 0::smallint, ARRAY[1]::bigint[], ARRAY[1]::smallint[])",
        ];

        foreach (var statement in refused)
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await session.RefusalOfAsync(statement));
        }

        Assert.NotEmpty(sent);
    }

    [Theory]
    [InlineData(SignalStage.SettledInternally)]
    [InlineData(SignalStage.Withdrawn)]
    public async Task A_signal_that_leaves_nobody_behind_leaves_no_token_and_no_link_either(SignalStage end)
    {
        var n = 8 + (int)end;
        var (sent, hidden) = await PairAsync(n, RadarStory.Somebody(n));
        await RadarStory.CompareAsync(app);
        Assert.NotNull(await RadarStory.LinkBetweenAsync(app, sent, hidden));
        Assert.NotEqual(["0"], await TokensAsync(hidden));

        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.signal SET stage = {(short)end} WHERE number = '{hidden}'");

        Assert.Null(await RadarStory.LinkBetweenAsync(app, sent, hidden));
        Assert.Equal(["0"], await TokensAsync(hidden));
        Assert.NotEqual(["0"], await TokensAsync(sent));
    }

    [Fact]
    public async Task A_destroyed_key_takes_the_tokens_with_it()
    {
        var (sent, _) = await PairAsync(15, RadarStory.Somebody(15));

        await SuperUser.RunAsync(app.Database.Admin, $"DELETE FROM meldroute.signal_key WHERE signal_id = (SELECT id FROM meldroute.signal WHERE number = '{sent}')");

        Assert.Equal(["0"], await TokensAsync(sent));
    }

    [Fact]
    public async Task No_name_stands_in_the_database()
    {
        await PairAsync(16, Again(16));
        await RadarStory.CompareAsync(app);
        await using var connection = new NpgsqlConnection(app.Database.Admin);
        await connection.OpenAsync(Cancel);
        var found = new List<string>();
        foreach (var table in await SuperUser.ColumnAsync(app.Database.Admin, "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname LIKE 'meldroute%'"))
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)", Cancel);
            using var bytes = new MemoryStream();
            await copy.CopyToAsync(bytes, Cancel);
            var text = Encoding.UTF8.GetString(bytes.ToArray());
            found.AddRange(Canaries.Where(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)).Select(n => $"{table}: {n}"));
        }

        Assert.Empty(found);
    }

    // One letter of the family name otherwise.
    private static PersonClues Again(int n) => RadarStory.Somebody(n) with { FamilyName = "Vogelnect" };

    private async Task<(string Sent, string Hidden)> PairAsync(int n, PersonClues again)
    {
        var sent = await fixture.Story.SignalAsync(SignalStage.Forwarded, "af-heerlen");
        var hidden = await fixture.Story.SignalAsync(SignalStage.InternalRoute, "af-maastricht");
        await RadarStory.PutAsync(app, sent, "af-heerlen", RadarStory.Somebody(n));
        await RadarStory.PutAsync(app, hidden, "af-maastricht", again);
        return (sent, hidden);
    }

    private async Task<int> StrengthAsync(string one, string other)
    {
        var number = await RadarStory.LinkBetweenAsync(app, one, other);
        return int.Parse((await SuperUser.ColumnAsync(app.Database.Admin, "SELECT strength FROM meldroute.possible_link WHERE number = $1", number!))[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private Task<List<string>> TokensAsync(string signal) => SuperUser.ColumnAsync(app.Database.Admin,
        "SELECT count(t.token) FROM meldroute.signal s LEFT JOIN meldroute_secret.match_person p ON p.signal_id = s.id LEFT JOIN meldroute_secret.match_token t ON t.person_id = p.id WHERE s.number = $1", signal);
}
