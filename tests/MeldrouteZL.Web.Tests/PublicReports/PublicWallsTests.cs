using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.PublicReports;

/// <summary>Who has no account gets through no wall: not when they report, and not with a code.</summary>
[Trait("Requirement", "R165")]
public sealed class PublicWallsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_context_of_a_writer_reads_no_row_before_and_after_its_report()
    {
        await fixture.Story.CaseAsync();
        var key = Guid.NewGuid();
        await NothingAsync(await PublicAsync(key), []);

        var outcome = await app.Get<ReportPublicly.Handler>().Handle(
            key,
            new() { Manner = ReportManner.Known, Language = ReportLanguage.Arabic, What = "Iets", Where = "Ergens", MunicipalityId = 105, When = "Nu", Acute = false, Name = "Naam" },
            ReportCodes.Create(), app.Clock.GetUtcNow(), Cancel);

        Assert.Null(outcome.Refusal);
        await NothingAsync(await PublicAsync(key), ["submitted_form"]); // that the form was sent, so that it acts once
    }

    [Fact]
    public async Task The_context_of_a_code_reads_no_row_of_any_table()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        await PublicStory.AskAsync(app, number, "Hoe laat?");
        var reporter = (await app.Get<ReadReport.Handler>().Handle(code, app.Clock.GetUtcNow(), Cancel))!.Reporter;

        await NothingAsync(reporter, []);
    }

    [Fact]
    public async Task The_three_functions_tell_nobody_else_anything()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        await PublicStory.AskAsync(app, number, "Hoe laat?");
        var reporter = (await app.Get<ReadReport.Handler>().Handle(code, app.Clock.GetUtcNow(), Cancel))!.Reporter;
        var question = (await app.Get<ReadReport.Handler>().Handle(code, app.Clock.GetUtcNow(), Cancel))!.Question!.Id;
        Actor[] others =
        [
            await PublicAsync(Guid.NewGuid()), await app.ActorOfAsync("vt-1"), await app.ActorOfAsync("fg"), Actor.Clock(reporter.RegionId),
            reporter with { RegionId = 2 }, reporter with { Role = Domain.Organisations.Role.VtEmployee },
        ];

        foreach (var actor in others)
        {
            await using var session = await AppSession.AsAsync(app, actor);
            Assert.Empty(await session.ColumnAsync("SELECT signal_id FROM meldroute.report_status()"));
            Assert.Empty(await session.ColumnAsync("SELECT id FROM meldroute.report_texts()"));
            Assert.Equal(["True"], await session.ColumnAsync("SELECT meldroute.report_answer($1, $2) IS NULL", question, new byte[60]));
        }

        await using var without = await AppSession.WithoutContextAsync(app.Get<Npgsql.NpgsqlDataSource>());
        Assert.Empty(await without.ColumnAsync("SELECT id FROM meldroute.report_texts()"));
        await using var own = await AppSession.AsAsync(app, reporter);
        Assert.Single(await own.ColumnAsync("SELECT id FROM meldroute.report_texts()"));
    }

    [Fact]
    public async Task A_writer_adds_to_no_record_of_others()
    {
        await using var session = await AppSession.AsAsync(app, await PublicAsync(Guid.NewGuid()));
        var number = await fixture.Story.SignalAsync();
        var id = (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT id FROM meldroute.signal WHERE number = '{number}'"))[0];

        Assert.Equal("42501", await session.RefusalOfAsync(
            "INSERT INTO meldroute.signal_access (id, signal_id, organisation_id, groups, since, is_open, due_at, because) VALUES ($1, $2, 132, 255, now(), true, now(), 5)", Guid.NewGuid(), Guid.Parse(id)));
        Assert.Equal("42501", await session.RefusalOfAsync(
            "INSERT INTO meldroute.public_report (signal_id, manner, language, code_hash, ring_version, received_at, expires_at) VALUES ($1, 1, 1, $2, 1, now(), now())", Guid.Parse(id), Guid.NewGuid()));
    }

    [Fact]
    public async Task A_code_is_kept_as_a_slow_hash_that_hangs_on_a_secret_outside_the_database()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        var id = Guid.Parse((await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT id FROM meldroute.signal WHERE number = '{number}'"))[0]);
        var row = (await SuperUser.RowsAsync(app.Database.Admin, "public_report")).Single(r => r.GetProperty("signal_id").GetGuid() == id);

        Assert.DoesNotContain(code.Digits, row.ToString(), StringComparison.Ordinal);
        Assert.True(ReportCodes.Iterations >= 210_000);
        var elsewhere = new ReportCodes(new Application.Protection.KeyRing(new OtherRing()));
        Assert.NotEqual(row.GetProperty("code_hash").GetGuid(), elsewhere.Hash(code).Hash);
    }

    private async Task<Actor> PublicAsync(Guid id) => Actor.Public(id, (await app.Get<Regions>().GetAsync(ReferenceData.ZuidLimburg, Cancel)).VeiligThuis);

    private async Task NothingAsync(Actor actor, string[] except)
    {
        await using var session = await AppSession.AsAsync(app, actor);
        Assert.All((await session.VisibleAsync(Oracle.Keys)).Where(t => !except.Contains(t.Key)), t => Assert.True(t.Value.Count == 0, $"{t.Key} shows {t.Value.Count} rows."));
        Assert.Empty(await session.ColumnAsync("SELECT id FROM meldroute.audit_entry"));
    }

    private sealed class OtherRing : Application.Protection.IKeySource
    {
        public string Read() => $"1 2026-01-01T00:00:00Z {Convert.ToBase64String(new byte[32])}";

        public bool MayHaveChanged() => false;
    }
}
