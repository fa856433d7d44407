using System.Net;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>Who asks who saw the case about them gets an answer over five years, per organisation and role (NEN 7513).</summary>
[Trait("Requirement", "R168")]
public sealed class ViewVisitorsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_counts_openings_lists_and_steps_per_person_with_the_signals_of_the_case()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified, what: "kanarie in de feiten");
        var signal = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT s.number FROM meldroute.signal s JOIN meldroute.casefile c ON c.id = s.case_id WHERE c.number = $1", number))[0];
        var (reader, giver) = (await app.ActorOfAsync("vt-secretaris"), await app.ActorOfAsync("af-heerlen"));
        await RecordAsync(reader, Act.Open(AuditObject.Case, number));
        await RecordAsync(reader, Act.ReadPart(AuditObject.Case, number));
        await RecordAsync(giver, Act.Open(AuditObject.Signal, signal));
        using (var lists = await app.SignInAsync("vt-secretaris"))
        {
            await lists.GetAsync("/casussen?tab=team"); // signing in leads to a list, too
        }

        await RecordAsync(await app.ActorOfAsync("zorg-xonar"), Act.Open(AuditObject.Case, number)); // in vain: it is not theirs
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync($"/inzagen/casus?nummer={number}");

        var row = $"tr[data-organisatie='{reader.OrganisationId}'][data-rol=TableSecretary]";
        Assert.Equal(("2", "2"), (page.Text($"{row} td[data-label=Geopend]"), page.Text($"{row} td[data-label='In een lijst']")));
        Assert.Equal("1", page.Text($"tr[data-organisatie='{giver.OrganisationId}'][data-rol=AttentionOfficer] td[data-label=Geopend]"));
        Assert.False(page.Has("tr[data-rol=CareProfessional]"));
        Assert.DoesNotContain("kanarie", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_older_than_five_years_does_not_count()
    {
        var number = await fixture.Story.CaseAsync();
        await RecordAsync(await app.ActorOfAsync("vt-secretaris"), Act.Open(AuditObject.Case, number));
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.audit_entry SET at = at - interval '5 years 2 days' WHERE object_name = '{number}' AND role = 6");
        using var officer = await app.SignInAsync("fg");

        Assert.False((await officer.GetAsync($"/inzagen/casus?nummer={number}")).Has("tr[data-rol=TableSecretary]"));
    }

    [Theory]
    [InlineData("fg", "C-2026-999999")]
    [InlineData("fg", "=1")]
    [InlineData("oefen-fg", null)]
    public async Task A_number_that_is_not_there_is_not_told_from_one_of_another_region(string persona, string? asked)
    {
        var number = asked ?? await fixture.Story.CaseAsync();
        using var officer = await app.SignInAsync(persona);

        Assert.Contains("is er niet in uw regio", (await officer.GetAsync($"/inzagen/casus?nummer={Uri.EscapeDataString(number)}")).Text("p.empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_recorded_with_its_number_and_not_there_for_others()
    {
        var number = await fixture.Story.CaseAsync();
        using var officer = await app.SignInAsync("fg");
        using var other = await app.SignInAsync("vt-af");

        var entry = Assert.Single(await AuditEntries.OfAsync(app, () => officer.GetAsync($"/inzagen/casus?nummer={number}")));

        Assert.Equal((1, 1, number), entry.Summary());
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/inzagen/casus?nummer={number}")).Status);
    }

    private Task RecordAsync(Domain.Common.Actor actor, Act act) => app.Get<AuditLog>().RecordAsync(actor, act, AuditResult.Done, Cancel);
}
