using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Radar;
using Xunit;

namespace MeldrouteZL.Web.Tests.Connections;

/// <summary>Veilig Thuis links two cases, and only who reads both learns of it.</summary>
[Trait("Requirement", "R56")]
[Trait("Requirement", "R95")]
public sealed class LinkCasesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Both_cases_show_it_to_who_reads_both_and_nothing_to_who_reads_one()
    {
        var (one, other, alone) = (await fixture.Story.CaseAsync(CaseStage.OnAgenda), await fixture.Story.CaseAsync(CaseStage.OnAgenda), await fixture.Story.CaseAsync());
        using var visitor = await app.SignInAsync("vt-1");

        var page = await (await visitor.GetAsync(AddressOf(one))).SubmitAsync(("Input.OtherNumber", $" {other} "), ("Input.Kind", "SameFirm"), ("Input.Why", "Zelfde baas"));
        await (await visitor.GetAsync(AddressOf(alone))).SubmitAsync(("Input.OtherNumber", one), ("Input.Kind", "SamePerson"), ("Input.Why", "Geheim van een ander"));

        Assert.Equal($"/casussen/{one}/samenhang?gedaan=casus-koppelen", page.Path);
        Assert.Contains("Zelfde baas", page.Text($"tr[data-casus='{other}'][data-geldt=ja]"), StringComparison.Ordinal);
        foreach (var persona in (string[])["vt-1", "avim-1"])
        {
            using var reader = await app.SignInAsync(persona);
            Assert.Contains($"{one}, hetzelfde bedrijf", (await reader.GetAsync($"/casussen/{other}")).Text("dl.summary"), StringComparison.Ordinal);
            Assert.Contains("Zelfde baas", (await reader.GetAsync($"/casussen/{other}/samenhang")).Html, StringComparison.Ordinal);
        }

        using var avim = await app.SignInAsync("avim-1");
        foreach (var address in (string[])[$"/casussen/{one}", $"/casussen/{one}/samenhang"])
        {
            var seen = (await avim.GetAsync(address)).Html;
            Assert.DoesNotContain(alone, seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Geheim van een ander", seen, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await avim.GetAsync($"/casussen/{alone}")).Status); // a link gives no access
    }

    [Fact]
    public async Task Of_a_case_of_others_and_one_that_is_not_there_the_same_is_said()
    {
        var (one, foreign) = (await fixture.Story.CaseAsync(), await fixture.Story.CaseAsync(CaseStage.Closed));
        await StepChecks.ShieldClosedAsync(app); // Veilig Thuis keeps its status only
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync($"{AddressOf(one)}?met={foreign}");

        var answer = await form.SubmitAsync(("Input.Kind", "SamePlace"), ("Input.Why", "Zelfde loods"));
        var unknown = await form.SubmitAsync(("Input.OtherNumber", "C-1999-999999"), ("Input.Kind", "SamePlace"), ("Input.Why", "Zelfde loods"));

        StepChecks.Refused(answer, "Deze casus is er niet, of hij is niet voor u.");
        Assert.Equal(answer.Text("main [role=alert]"), unknown.Text("main [role=alert]"));
        Assert.Equal("Zelfde loods", unknown.Text("textarea"));
        StepChecks.Refused(await form.SubmitAsync(("Input.OtherNumber", one), ("Input.Kind", "SamePlace"), ("Input.Why", "Zelfde loods")), "Dit is dezelfde casus.");
        StepChecks.BadInput(await form.SubmitAsync(("Input.OtherNumber", "")), "Input_Why", "Vul in waarom.");
    }

    [Fact]
    public async Task Of_two_who_link_the_same_two_at_once_one_does_and_it_can_be_undone_with_why()
    {
        var (one, other) = (await fixture.Story.CaseAsync(), await fixture.Story.CaseAsync());
        using var visitor = await app.SignInAsync("vt-1");
        var forms = new[] { await visitor.GetAsync(AddressOf(one)), await visitor.GetAsync(AddressOf(other)) };

        var answers = await Task.WhenAll(forms.Select((f, i) => f.SubmitAsync(("Input.OtherNumber", i == 0 ? other : one), ("Input.Kind", "SamePerson"), ("Input.Why", "Zelfde vrouw"))));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        var link = Assert.Single(await LinkStory.IdsAsync(app, one, other));
        var undo = await visitor.GetAsync($"/casussen/{other}/casus-loskoppelen");
        var late = await visitor.GetAsync($"/casussen/{one}/casus-loskoppelen");
        StepChecks.BadInput(await undo.SubmitAsync(("Input.Link", link)), "Input_Why", "Vul in waarom de casussen niet bij elkaar horen.");
        var page = await undo.SubmitAsync(("Input.Link", link), ("Input.Why", "Het was haar zus"));

        Assert.Contains("Het was haar zus", page.Text($"tr[data-casus='{one}'][data-geldt=nee]"), StringComparison.Ordinal);
        Assert.DoesNotContain(other, (await visitor.GetAsync($"/casussen/{one}")).Text("dl.summary"), StringComparison.Ordinal);
        StepChecks.Refused(await late.SubmitAsync(("Input.Link", link), ("Input.Why", "Te laat")), "Deze koppeling is al losgemaakt.");
    }

    [Fact]
    public async Task A_judged_link_of_the_radar_leads_to_it_and_the_judgement_can_be_taken_back()
    {
        var cases = new[] { await fixture.Story.CaseAsync(), await fixture.Story.CaseAsync() };
        var signals = new List<string>();
        foreach (var number in cases)
        {
            signals.Add((await fixture.Story.LookAsync(number, "vt-1")).Signals[0].Number);
            await RadarStory.PutAsync(app, signals[^1], "vt-1", RadarStory.Somebody(9));
        }

        await RadarStory.CompareAsync(app);
        var link = await RadarStory.LinkBetweenAsync(app, signals[0], signals[1]);
        using var visitor = await app.SignInAsync("vt-1");
        await (await visitor.GetAsync($"/radar/beoordelen?keuze={link}")).SubmitAsync(("Input.Judgement", nameof(LinkJudgement.SamePerson)), ("Input.Reason", "Gebeld"));

        var row = (await visitor.GetAsync("/radar")).Document.QuerySelector($"tr[data-nummer='{link}']")!;
        var leads = row.QuerySelector("a[href*='casus-koppelen']")!.GetAttribute("href")!;
        var linked = await (await visitor.GetAsync(leads)).SubmitAsync(("Input.Kind", "SamePerson"), ("Input.Why", "Radar"));
        Assert.True(linked.Has("tr[data-geldt=ja]"));
        var back = await (await visitor.GetAsync($"/radar/oordeel-terugnemen?keuze={link}")).SubmitAsync(("Input.Reason", "Het was haar zus"));

        Assert.Contains("Eerder: oordeel teruggenomen. Het was haar zus", back.Text($"tr[data-nummer='{link}'][data-open=ja]"), StringComparison.Ordinal);
        Assert.Contains("Eerder: Dezelfde persoon of zaak. Gebeld", back.Text($"tr[data-nummer='{link}']"), StringComparison.Ordinal);
        Assert.Single(await LinkStory.IdsAsync(app, cases[0], cases[1]));
    }

    [Fact]
    public async Task Who_changes_the_database_by_hand_sees_no_more()
    {
        var (one, other) = (await fixture.Story.CaseAsync(CaseStage.OnAgenda), await fixture.Story.CaseAsync());
        var id = await LinkStory.LinkAsync(app, await app.ActorOfAsync("vt-1"), one, other, "Zelfde bus");
        await using var avim = await AppSession.AsAsync(app, await app.ActorOfAsync("avim-1"));
        await using var veiligThuis = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));
        const string Sql = "SELECT id FROM meldroute.case_link UNION ALL SELECT link_id FROM meldroute.case_link_key";

        Assert.DoesNotContain(id.ToString(), await avim.ColumnAsync(Sql));
        Assert.Equal(2, (await veiligThuis.ColumnAsync(Sql)).Count(i => i == id.ToString()));
    }

    [Theory]
    [InlineData("vt-secretaris", "casus-koppelen")]
    [InlineData("avim-1", "casus-koppelen")]
    [InlineData("af-heerlen", "casus-loskoppelen")]
    [InlineData("oefen-vt", "casus-koppelen")]
    public async Task To_anyone_else_the_forms_do_not_exist(string persona, string slug) =>
        await StepChecks.DoesNotExistForAsync(app, persona, $"/casussen/{await fixture.Story.CaseAsync(CaseStage.OnAgenda)}/{slug}");

    private static string AddressOf(string number) => $"/casussen/{number}/casus-koppelen";
}
