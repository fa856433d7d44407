using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>Row security believes nothing but the context that the application signed, for as long as it is fresh.</summary>
[Collection(nameof(RandomRegion))]
[Trait("Requirement", "R165")]
public sealed class SignedContextTests(RandomRegion region)
{
    private const string Refused = "42501";
    private readonly MeldrouteApp app = region.App;

    /// <summary>What somebody who can set the context but has no key might try, from the context of a care coordinator.</summary>
    public static TheoryData<string> Forgeries => ["mask", "user", "organisation", "region", "expiry", "role", "emergency", "no signature", "other key", "signature only", "words"];

    [Fact]
    public async Task Without_a_context_every_protected_table_is_empty()
    {
        await using var session = await AppSession.WithoutContextAsync(app.Get<NpgsqlDataSource>());
        Assert.All(await session.VisibleAsync(Oracle.Keys), t => Assert.Empty(t.Value));

        Assert.Equal(Refused, await session.RefusalOfAsync("SELECT meldroute.enter($1)", ""));
        await session.RunAsync("SELECT set_config('meldroute.ctx', $1, true)", await HonestAsync()); // where it stood before it was kept
        Assert.All(await session.VisibleAsync(Oracle.Keys), t => Assert.Empty(t.Value));
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_context_opens_no_table(string kind)
    {
        await using var session = await AppSession.WithoutContextAsync(app.Get<NpgsqlDataSource>());

        Assert.Equal(Refused, await session.RefusalOfAsync("SELECT meldroute.enter($1)", Forge(await HonestAsync(), kind)));
        Assert.All(await session.VisibleAsync(Oracle.Keys), t => Assert.Empty(t.Value));
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_context_halfway_opens_nothing_more(string kind)
    {
        await using var session = await AppSession.WithContextAsync(app.Get<NpgsqlDataSource>(), await HonestAsync());
        var before = await session.VisibleAsync(Oracle.Keys);
        Assert.NotEmpty(before["casefile"]);

        Assert.Equal(Refused, await session.RefusalOfAsync("SELECT meldroute.enter($1)", Forge(await HonestAsync(), kind)));

        Assert.All(await session.VisibleAsync(Oracle.Keys), t => Assert.Equal(before[t.Key].Order(), t.Value.Order()));
    }

    [Fact]
    public async Task A_context_of_two_minutes_ago_is_refused()
    {
        var actor = await app.ActorOfAsync("vt-1");
        var late = new SignedContext(app.Database.Logins.ContextKey, new Yesterday());
        await using var session = await AppSession.WithoutContextAsync(app.Get<NpgsqlDataSource>());

        Assert.Equal(Refused, await session.RefusalOfAsync("SELECT meldroute.enter($1)", late.For(actor)));
    }

    // What a role alone opens asks no mask.
    [Theory]
    [InlineData("vt-1", "SELECT * FROM meldroute.casefile")]
    [InlineData("fg", "SELECT * FROM meldroute.privacy_grants('x')")]
    public async Task A_transaction_that_outlives_its_context_is_refused(string persona, string sql)
    {
        var kept = new SignedContext(app.Database.Logins.ContextKey, new Yesterday()).For(await app.ActorOfAsync(persona))[..^65].Replace('|', ',').Replace('-', '_');

        var refused = await Assert.ThrowsAsync<PostgresException>(() => SuperUser.RunAsync(
            app.Database.Admin, $"BEGIN; SET LOCAL backtrace_functions = '{kept}'; SET LOCAL ROLE meldroute_app; {sql}"));

        Assert.Equal((Refused, "expired security context"), (refused.SqlState, refused.MessageText));
    }

    [Fact]
    public async Task Who_entered_is_gone_after_the_transaction()
    {
        await using var connection = await app.Get<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using (var command = new NpgsqlCommand("SELECT meldroute.enter($1)", connection) { Parameters = { new() { Value = await HonestAsync() } } })
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var after = new NpgsqlCommand("SELECT meldroute.ctx()", connection);
        Assert.Equal("", await after.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_place_in_the_mask_of_another_region_opens_nothing_here()
    {
        var actor = await app.ActorOfAsync("vt-1");
        await using var here = await AppSession.AsAsync(app, actor);
        await using var there = await AppSession.AsAsync(app, actor with { UserId = Guid.NewGuid(), RegionId = DemoPersonas.PracticeRegion });
        var own = await here.VisibleAsync(Oracle.Keys);

        Assert.NotEmpty(own["casefile"]);
        Assert.All(await there.VisibleAsync(Oracle.Keys), t => Assert.Empty(t.Value.Intersect(own[t.Key])));
    }

    [Fact]
    public async Task Two_connections_never_carry_the_context_of_one_person_to_another()
    {
        var settings = new NpgsqlConnectionStringBuilder(app.Database.Logins.App) { MaxPoolSize = 2, MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 };
        await using var source = NpgsqlDataSource.Create(settings);
        var oracle = await Oracle.ReadAsync(app.Database);
        var everybody = await RandomRoute.EverybodyAsync(app);
        var random = new Random(region.Seed);
        var turns = Enumerable.Range(0, 200).Select(i => (Number: i, Actor: everybody[random.Next(everybody.Count)])).ToList();

        await Parallel.ForEachAsync(turns, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (turn, _) =>
        {
            if (turn.Number % 5 == 0)
            {
                await using var forgot = await AppSession.WithoutContextAsync(source);
                Assert.All(await forgot.VisibleAsync(Oracle.Keys), t => Assert.Empty(t.Value));
                await forgot.SetContextAsync(app.Get<SignedContext>().For(turn.Actor)); // left behind on purpose
                await forgot.CommitAsync();
                return;
            }

            await using var session = await AppSession.WithContextAsync(source, app.Get<SignedContext>().For(turn.Actor));
            foreach (var (table, seen) in await session.VisibleAsync(Oracle.Keys))
            {
                Assert.True(oracle.Visible(table, turn.Actor).SetEquals(seen), $"Seed {region.Seed}, turn {turn.Number}: {turn.Actor.Role} of {turn.Actor.OrganisationId} in {table}.");
            }
        });
    }

    private async Task<string> HonestAsync() => app.Get<SignedContext>().For(await app.ActorOfAsync("zoco-parkstad"));

    private static string Forge(string honest, string kind)
    {
        var (payload, signature) = (honest[..^65], honest[^64..]);
        var part = payload.Split('|');
        string With(int at, string value) => string.Join('|', part.Select((p, i) => i == at ? value : p)) + "." + signature;
        return kind switch
        {
            "user" => With(0, DemoPersonas.Find("vt-1")!.UserId.ToString()),
            "region" => With(1, "2"),
            "organisation" => With(2, "132"),
            "mask" => With(3, "-1"),
            "expiry" => With(4, "99999999999"),
            "role" => With(5, "17"),
            "emergency" => With(7, Guid.NewGuid().ToString()),
            "no signature" => payload,
            "other key" => payload + "." + Convert.ToHexStringLower(HMACSHA256.HashData(new byte[32], Encoding.UTF8.GetBytes(payload))),
            "signature only" => "." + signature,
            "words" => "laat mij erin",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private sealed class Yesterday : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMinutes(-2);
    }
}
