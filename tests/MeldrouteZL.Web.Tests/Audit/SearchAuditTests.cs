using System.Net;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>The privacy officer finds who did what, and that they looked is known.</summary>
[Trait("Requirement", "R168")]
public sealed class SearchAuditTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const int Search = 4, List = 3, Log = 6;
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_finds_by_number_and_says_who_what_and_for_whom()
    {
        var number = await fixture.Story.CaseAsync(what: "kanarie in de feiten");
        using var reader = await app.SignInAsync("vt-1");
        await reader.GetAsync($"/casussen/{number}");
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync($"/inzagen?nummer={number.ToLowerInvariant()}&wat=Open");

        var row = page.Text("tr[data-regel]");
        Assert.Contains("Casus geopend", row, StringComparison.Ordinal);
        Assert.Contains("Veilig Thuis Zuid-Limburg", row, StringComparison.Ordinal);
        Assert.Contains("gelukt", row, StringComparison.Ordinal);
        Assert.DoesNotContain("kanarie", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_finds_by_person_organisation_action_result_and_emergency()
    {
        await RecordAsync("avim-1", Act.Open(AuditObject.Case, "C-2026-777777"), AuditResult.Refused);
        await SuperUser.RunAsync(app.Database.Admin, "UPDATE meldroute.audit_entry SET emergency = true WHERE object_name = 'C-2026-777777'");
        await RecordAsync("avim-1", Act.List(AuditObject.Signal), AuditResult.Done);
        await RecordAsync("vt-1", Act.List(AuditObject.Signal), AuditResult.Done);
        var avim = await app.ActorOfAsync("avim-1");
        using var officer = await app.SignInAsync("fg");
        var total = await CountAsync(officer, "");

        Assert.Equal(2, await CountAsync(officer, $"persoon={avim.UserId}"));
        Assert.Equal(2, await CountAsync(officer, $"organisatie={avim.OrganisationId}"));
        Assert.Equal(1, await CountAsync(officer, $"organisatie={avim.OrganisationId}&wat=List"));
        Assert.Equal(1, await CountAsync(officer, $"persoon={avim.UserId}&resultaat=NotFound"));
        Assert.Equal(1, await CountAsync(officer, "nood=true"));
        Assert.Equal(0, await CountAsync(officer, "tot=2020-01-01"));
        Assert.InRange(await CountAsync(officer, "van=2020-01-01"), total, SearchAudit.PageSize);
    }

    [Fact]
    public async Task A_name_that_fits_more_people_asks_which_one()
    {
        await RecordAsync("vt-1", Act.List(AuditObject.Signal), AuditResult.Done);
        var name = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT display_name FROM meldroute.account WHERE id = $1", (await app.ActorOfAsync("vt-1")).UserId))[0];
        using var officer = await app.SignInAsync("fg");

        var many = await officer.GetAsync("/inzagen?wie=a");
        var one = await officer.GetAsync($"/inzagen?wie={Uri.EscapeDataString(name.ToUpperInvariant())}");
        var none = await officer.GetAsync("/inzagen?wie=%25%25");

        Assert.True(many.Document.QuerySelectorAll("section ul a[href*='persoon=']").Length > 1);
        Assert.False(many.Has("tr[data-regel]"));
        Assert.All(one.Document.QuerySelectorAll("tr[data-regel] td[data-label=Wie]"), c => Assert.StartsWith(name, c.TextContent, StringComparison.Ordinal));
        Assert.True(one.Has("tr[data-regel]"));
        Assert.Contains("Niemand gevonden", none.Text("p.empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_lines_come_page_by_page_each_once()
    {
        var actor = await app.ActorOfAsync("zoco-parkstad");
        for (var i = 0; i < (SearchAudit.PageSize * 2) + 3; i++)
        {
            await RecordAsync("zoco-parkstad", Act.List(AuditObject.Case), AuditResult.Done);
        }

        using var officer = await app.SignInAsync("fg");
        var (seen, address) = (new List<long>(), $"/inzagen?persoon={actor.UserId}");
        for (var pages = 0; address is not null && pages < 10; pages++)
        {
            var page = await officer.GetAsync(address);
            seen.AddRange(page.Document.QuerySelectorAll("tr[data-regel]").Select(r => long.Parse(r.GetAttribute("data-regel")!, System.Globalization.CultureInfo.InvariantCulture)));
            address = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        var all = await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id::text FROM meldroute.audit_entry WHERE user_id = $1 ORDER BY at DESC, id DESC", actor.UserId);
        Assert.True(all.Count > SearchAudit.PageSize * 2);
        Assert.Equal(all.Select(i => long.Parse(i, System.Globalization.CultureInfo.InvariantCulture)), seen);
    }

    [Fact]
    public async Task Looking_into_the_log_is_recorded_and_what_was_typed_only_as_a_hash()
    {
        using var officer = await app.SignInAsync("fg");

        var entries = await AuditEntries.OfAsync(app, async () =>
        {
            await officer.GetAsync("/inzagen");
            await officer.GetAsync("/inzagen?nummer=C-2026-000777");
        });

        Assert.Equal([(List, 1, null), (Search, 1, null)], entries.Select(e => e.Summary()));
        Assert.All(entries, e => Assert.Equal(Log, e.Number("object_type")));
        Assert.DoesNotContain("000777", entries[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_the_own_region_only()
    {
        await RecordAsync("oefen-vt", Act.Open(AuditObject.Case, "C-2026-555555"), AuditResult.Done);
        using var officer = await app.SignInAsync("fg");
        using var other = await app.SignInAsync("oefen-fg");

        Assert.False((await officer.GetAsync("/inzagen?nummer=C-2026-555555")).Has("tr[data-regel]"));
        Assert.True((await other.GetAsync("/inzagen?nummer=C-2026-555555")).Has("tr[data-regel]"));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    [InlineData("vt-af")]
    public async Task It_is_not_there_for_others(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/inzagen")).Status);
    }

    private static async Task<int> CountAsync(Visitor officer, string query) => (await officer.GetAsync($"/inzagen?{query}")).Document.QuerySelectorAll("tr[data-regel]").Length;

    private async Task RecordAsync(string persona, Act act, AuditResult result) => await app.Get<AuditLog>().RecordAsync(await app.ActorOfAsync(persona), act, result, Cancel);
}
