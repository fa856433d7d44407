using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

[Trait("Requirement", "R165")]
public sealed class ViewAccessTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Story = "Geheim verhaal over een huis";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task It_tells_who_sees_a_case_what_and_because_of_which_step_and_what_has_ended()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp, what: Story);
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync(Address(number));

        var owner = Row(page, await OrganisationAsync("vt-1"), "ja");
        Assert.Contains("feiten", owner, StringComparison.Ordinal);
        Assert.Contains("Veilig Thuis", owner, StringComparison.Ordinal);
        Assert.Contains("Casus openen", owner, StringComparison.Ordinal);
        Assert.Contains("stand van zaken", Row(page, await OrganisationAsync("af-heerlen"), "ja"), StringComparison.Ordinal);
        Assert.Contains("Agenderen", Row(page, await OrganisationAsync("avim-1"), "nee"), StringComparison.Ordinal);
        Assert.False(page.Has($"tr[data-organisatie='{await OrganisationAsync("avim-1")}'][data-geldig=ja]"));
        Assert.DoesNotContain("Geheim", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Test Persoon", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receiver_of_a_referral_is_named_with_the_copy_and_no_longer_once_it_was_refused()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var care = await OrganisationAsync("zorg-xonar");
        var referral = await fixture.Story.ReferralAsync(number, ReferralKind.LocalCare, care);
        using var officer = await app.SignInAsync("fg");
        Assert.True((await officer.GetAsync(Address(number))).Has($"tr[data-organisatie='{care}'][data-bron=Copy][data-geldig=ja]"));

        await fixture.Story.TakeAsync(number, "zorg-xonar", (c, m) => c.RefuseReferral(c.Referrals.Single(r => r.Id == referral), "Geen plek", m));

        var page = await officer.GetAsync(Address(number));
        Assert.False(page.Has($"tr[data-organisatie='{care}'][data-geldig=ja]"));
        Assert.True(page.Has($"tr[data-organisatie='{care}'][data-bron=Copy][data-geldig=nee]"));
        Assert.DoesNotContain("Geen plek", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Wat de ontvanger krijgt", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_for_its_author_alone()
    {
        var number = await fixture.Story.SignalAsync(Domain.Signals.SignalStage.Draft, what: Story);
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync(Address(number));

        Assert.Contains("alleen Samira Bouali", page.Text("tbody tr"), StringComparison.Ordinal);
        Assert.Equal(1, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Geheim", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_in_a_case_is_also_for_who_sees_the_facts_of_that_case()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        var signal = (await fixture.Story.LookAsync(number, "vt-1")).Signals[0].Number;
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync(Address(signal));

        var table = Row(page, await OrganisationAsync("avim-1"), "ja");
        Assert.Contains(number, table, StringComparison.Ordinal);
        Assert.DoesNotContain("slachtoffer", table, StringComparison.Ordinal); // of the case, not of its signals
        Assert.True(page.Has($"tr[data-organisatie='{await OrganisationAsync("af-heerlen")}'][data-bron=Signal]"));
    }

    [Fact]
    public async Task A_case_that_was_shielded_is_seen_by_nobody_but_Veilig_Thuis()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        await Cases.StepChecks.ShieldClosedAsync(app);
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync(Address(number));

        var live = page.Document.QuerySelectorAll("tr[data-geldig=ja]").Select(r => r.GetAttribute("data-organisatie")).ToList();
        Assert.Equal([$"{await OrganisationAsync("vt-1")}"], live);
    }

    [Theory]
    [InlineData("C-2026-999999")]
    [InlineData("' OR 1=1 --")]
    [InlineData("C-2026-00000100000000000000000000000000")]
    public async Task A_number_that_is_not_there_is_said_to_be_not_there(string number)
    {
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync(Address(number));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Dit nummer is er niet", page.Text(".empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_region_there_is_nothing()
    {
        var number = await fixture.Story.CaseAsync();
        using var officer = await app.SignInAsync("oefen-fg");

        Assert.Contains("Dit nummer is er niet", (await officer.GetAsync(Address(number))).Text(".empty"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("af-heerlen")]
    [InlineData("keten")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address(""))).Status);
    }

    // The wall below: without the page and its filter.
    [Fact]
    public async Task Row_security_opens_no_table_of_a_record_to_a_privacy_officer()
    {
        await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("fg"));
        var tables = await SuperUser.ColumnAsync(app.Database.Admin, """
            SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'meldroute' AND table_name NOT IN ('legal_hold', 'audit_entry') -- a register of the privacy officers themselves, and the log that is theirs to read
              AND (column_name IN ('case_id', 'signal_id', 'trajectory_id') OR table_name IN ('casefile', 'signal', 'screening_meeting', 'trajectory', 'advice', 'settled_count', 'month_confirmation'))
            """);

        Assert.True(tables.Count > 20, "Where are the tables?");
        foreach (var table in tables)
        {
            Assert.Equal(["0"], await session.ColumnAsync($"SELECT count(*) FROM meldroute.{table}"));
        }
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("af-heerlen")]
    [InlineData("beheer")]
    [InlineData("oefen-fg")]
    public async Task The_functions_of_the_privacy_officer_answer_nobody_else(string persona)
    {
        var number = await fixture.Story.CaseAsync();
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));

        Assert.Empty(await AskAsync(session, number));
        await using var officer = await AppSession.AsAsync(app, await app.ActorOfAsync("fg"));
        Assert.NotEmpty(await AskAsync(officer, number));
    }

    [Fact]
    public async Task Without_a_signed_context_or_with_a_forged_one_they_answer_nothing()
    {
        var number = await fixture.Story.CaseAsync();
        await using var session = await AppSession.WithoutContextAsync(app.Get<Npgsql.NpgsqlDataSource>());
        Assert.Empty(await AskAsync(session, number));

        var honest = app.Get<Application.Access.SignedContext>().For(await app.ActorOfAsync("vt-1"));
        var forged = string.Join('|', honest[..^65].Split('|')[..5]) + "|17" + honest[^65..];
        Assert.Equal("42501", await session.RefusalOfAsync("SELECT meldroute.enter($1)", forged));
        Assert.Empty(await AskAsync(session, number));
    }

    private async Task<List<string>> AskAsync(AppSession session, string number) =>
    [
        .. await session.ColumnAsync("SELECT record FROM meldroute.privacy_grants($1)", number),
        .. await session.ColumnAsync("SELECT number FROM meldroute.privacy_cases($1, NULL, 50)", await OrganisationAsync("vt-1")),
        .. await session.ColumnAsync("SELECT number FROM meldroute.privacy_signals($1, $2, true, NULL, 50)", await OrganisationAsync("vt-1"), Guid.Empty),
    ];

    private async Task<int> OrganisationAsync(string persona) => (await app.ActorOfAsync(persona)).OrganisationId;

    // All rows of an organisation: there is one for every reason.
    private static string Row(VisitedPage page, int organisation, string live) =>
        string.Join('\n', page.Document.QuerySelectorAll($"tr[data-organisatie='{organisation}'][data-geldig={live}]").Select(r => r.TextContent));

    private static string Address(string number) => $"/privacy/inzage?nummer={Uri.EscapeDataString(number)}";
}
