using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Persons;
using Xunit;

namespace MeldrouteZL.Web.Tests.Connections;

/// <summary>The picture of a case says to each reader what they may know, and the table below it the same.</summary>
public sealed class ViewConnectionsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R56")]
    [Trait("Requirement", "R165")]
    public async Task A_phone_in_two_signals_is_one_node_and_who_may_not_know_names_sees_none()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var (first, second) = ((await fixture.Story.LookAsync(number, "vt-1")).Signals[0].Number, await fixture.SentAsync());
        await StepChecks.JoinAsync(app, number, second);
        using var desk = await app.SignInAsync("vt-1");
        await desk.AddPersonAsync(first, ("Input.Roles", "Victim"), ("Input.GivenNames", "Verzonnen"));
        foreach (var (signal, written) in new[] { (first, "06 12345678"), (second, "0612345678") })
        {
            await (await desk.GetAsync($"/signalen/{signal}/personen/gegeven-toevoegen?persoon=1")).SubmitAsync(("Input.Kind", "Phone"), ("Input.Value", written));
            await desk.AddPersonAsync(signal, ("Input.Roles", "Suspect"), ("Input.GivenNames", "Bram"), ("Input.FamilyName", "Bedacht"));
        }

        await (await desk.GetAsync($"/signalen/{first}/personen/gegeven-toevoegen")).SubmitAsync(("Input.Kind", "Firm"), ("Input.Value", "Wasstraat Zuid"), ("Input.ChamberNumber", "12345678"), ("Input.Place", "Heerlen"));
        await fixture.Story.ReferralAsync(number, ReferralKind.RegionalCare, (await app.ActorOfAsync("zorg-xonar")).OrganisationId);
        await fixture.Story.TakeAsync(number, "zorg-xonar", (c, m) => c.AcceptReferral(c.Referrals[0], m));

        var page = await desk.GetAsync($"/casussen/{number}/samenhang");

        var rows = page.Document.QuerySelectorAll("tr[data-node]").Select(r => r.GetAttribute("data-node")).ToList();
        Assert.Equal(6, rows.Count); // two victims, two suspects, one phone, one firm
        Assert.Equal(rows.Append("0").Order(), page.Document.QuerySelectorAll("svg [data-node]").Select(n => n.GetAttribute("data-node")).Order());
        Assert.Contains("Wasstraat Zuid, KvK 12345678, Heerlen", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Bram Bedacht", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("svg .edge").Count(e => e.GetAttribute("data-naar") == rows[4]));
        Assert.NotEmpty(page.Document.QuerySelector("svg[role=img] > title")!.TextContent);
        using var viewer = await app.SignInAsync("zorg-xonar");
        var seen = await viewer.GetAsync($"/casussen/{number}/samenhang");
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("Verzonnen Persoon", seen.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Bram", seen.Html, StringComparison.Ordinal); // suspects are not for who gives care
        Assert.Equal(4, seen.Document.QuerySelectorAll("tr[data-node]").Length);
    }

    [Fact]
    public async Task Who_sees_the_status_only_does_not_find_it_and_an_empty_case_says_so()
    {
        var number = await fixture.Story.CaseAsync();
        using var officer = await app.SignInAsync("af-heerlen");
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/casussen/{number}/samenhang")).Status);
        var page = await visitor.GetAsync($"/casussen/{number}/samenhang");
        Assert.Contains("nog geen personen", page.Text("main"), StringComparison.Ordinal);
        Assert.False(page.Has("svg.route-svg"));
        Assert.True((await visitor.GetAsync($"/casussen/{number}")).Has($"a[href='/casussen/{number}/samenhang']"));
    }
}
