using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Attachments;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>How often the pages of all day wait for the database. The number does not depend on how busy a machine is.</summary>
public sealed class RoundTripsTests(AppFixture fixture, TestDatabases databases) : IClassFixture<AppFixture>
{
    private const int MostForAList = 3;
    private const int MostForACase = 8;
    private const int MostRequests = 3;
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_count_of_a_known_request_is_exact(bool commits)
    {
        var actor = await app.ActorOfAsync("vt-1");
        using var trips = await RoundTrips.ListenAsync(databases, app);

        var counted = await trips.OfAsync(async () =>
        {
            await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
            await work.Db.Cases.CountAsync(Cancel);
            await work.Db.Database.ExecuteSqlAsync($"SELECT 1; SELECT 2", Cancel);
            if (commits)
            {
                await work.CommitAsync(() => null, Cancel);
            }
        });

        // Both statements of the last command travel together, and what begins a transaction travels with its first command.
        Assert.Equal(4, counted.Count);
        Assert.Contains("meldroute.enter", counted[0], StringComparison.Ordinal);
        Assert.Contains("casefile", counted[1], StringComparison.Ordinal);
        Assert.Contains("SELECT 2", counted[2], StringComparison.Ordinal);
        Assert.Equal(commits ? "COMMIT" : "ROLLBACK", counted[3]);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("af-heerlen")]
    public async Task A_work_list(string persona)
    {
        await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.InRange(await CountAsync(() => visitor.GetAsync("/casussen"), "case_access"), 1, MostForAList);
    }

    [Fact]
    public async Task A_case_page()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");

        Assert.InRange(await CountAsync(() => visitor.GetAsync($"/casussen/{number}"), "case_history"), 1, MostForACase);
    }

    [Theory]
    [InlineData("toewijzen", "vt-1")]
    [InlineData("classificatie-vaststellen", "vt-af")]
    public async Task A_step_with_its_form_before_and_the_page_after(string step, string persona)
    {
        var (first, second) = (await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified), await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified));
        using var visitor = await app.SignInAsync(persona);
        await (await visitor.GetAsync($"/casussen/{first}/{step}")).SubmitAsync();
        VisitedPage form = null!;

        Assert.InRange(await CountAsync(async () => form = await visitor.GetAsync($"/casussen/{second}/{step}"), "casefile"), 1, MostForACase);
        Assert.InRange(await CountOnceAsync(async () => Assert.Contains("gedaan=", (await form.SubmitAsync()).Path, StringComparison.Ordinal), "INSERT INTO meldroute.case_history"), 1, MostForACase);
    }

    [Fact]
    public async Task Registering_a_signal_and_its_page()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var address = "";
        async Task RegisterAsync()
        {
            var form = await visitor.GetAsync("/signalen/nieuw");
            var kept = await form.SubmitAsync(("Input.What", "Mensen slapen op het werk."), ("Input.Where", "Loods"), ("Input.ObservedText", "vorige week"), ("Input.Acute", "false"));
            address = kept.Path;
            Assert.StartsWith("/signalen/S-", address, StringComparison.Ordinal);
        }

        var together = await CountAsync(RegisterAsync, "INSERT INTO meldroute.signal ");
        var page = await CountAsync(() => visitor.GetAsync(address), "signal_history");
        Assert.InRange(page, 1, MostForACase);
        Assert.InRange(together - page, 1, MostForACase);

        await app.AttachAsync(address.Split('/', '?')[2], "af-heerlen", "foto.png", FileCorpus.Png());
        Assert.InRange(await CountAsync(() => visitor.GetAsync(address), "attachment_read"), 1, MostForACase);
    }

    // Every connection of the data source says which application it serves; statements of another one would not be prepared.
    [Fact]
    public async Task Every_statement_comes_from_the_one_data_source()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        await visitor.GetAsync($"/casussen/{number}/toewijzen");
        await visitor.GetAsync($"/casussen/{number}");
        await using var admin = new NpgsqlConnection(app.Database.Admin);
        await admin.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("""
            SELECT DISTINCT application_name FROM pg_stat_activity
            WHERE datname = current_database() AND usename = 'meldroute_app' AND query <> '' AND query NOT LIKE '%pg_roles%'
            """, admin);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var names = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            names.Add(reader.GetString(0));
        }

        Assert.Equal(["meldroute-app"], names);
    }

    // The first time also reads what is kept in memory afterwards.
    private async Task<int> CountAsync(Func<Task> request, string mustSend)
    {
        await request();
        return await CountOnceAsync(request, mustSend);
    }

    private async Task<int> CountOnceAsync(Func<Task> request, string mustSend)
    {
        using var trips = await RoundTrips.ListenAsync(databases, app);
        var sent = await trips.OfAsync(request);
        Assert.Contains(sent, s => s.Contains(mustSend, StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("\n-- ", sent));

        // Each request first reads its session, in one statement; the page after a form is a request of its own.
        var sessions = sent.Count(s => s.Contains("meldroute.session", StringComparison.Ordinal));
        Assert.InRange(sessions, 1, MostRequests);
        return sent.Count - sessions;
    }
}
