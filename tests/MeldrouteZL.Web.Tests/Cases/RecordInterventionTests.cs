using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Referrals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

/// <summary>The register of interventions: planned, carried out, and read by who has the administrative route.</summary>
[Trait("Requirement", "R105")]
public sealed class RecordInterventionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Secret = "Loods achter de Teststraat";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R111")]
    [Trait("Requirement", "R112")]
    [Trait("Requirement", "R115")]
    public async Task The_desk_asks_for_a_report_plans_a_closure_and_says_what_became_of_both()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, ReferralStory.Desk, "bestuurlijk-heerlen");
        using var desk = await app.SignInAsync("bestuurlijk-heerlen");
        Assert.True((await desk.GetAsync($"/casussen/{number}")).Has($"a[href='/casussen/{number}/interventies']"));
        var form = await desk.GetAsync($"/casussen/{number}/interventie-vastleggen");

        var bad = await form.SubmitAsync(("Input.What", "Fiscal-Other"), ("Input.LegalGround", "anders"), ("Input.PlannedOn", "2026-12-01"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Equal(["#Input_Description", "#Input_OwnLegalGround"], bad.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal("2026-12-01", bad.Document.QuerySelector("#Input_PlannedOn")!.GetAttribute("value"));

        await bad.SubmitAsync(("Input.What", "Administrative-AdministrativeReport"), ("Input.LegalGround", "Wet politiegegevens"), ("Input.RequestedOn", "2026-11-02"));
        var page = await (await desk.GetAsync($"/casussen/{number}/interventie-vastleggen")).SubmitAsync(
            ("Input.What", "Administrative-PremisesClosed"), ("Input.Description", Secret), ("Input.LegalGround", "anders"), ("Input.OwnLegalGround", $"Opiumwet, {Secret}"));
        Assert.Equal($"/casussen/{number}/interventies?gedaan=interventie-vastleggen", page.Path);
        Assert.Equal(2, page.Document.QuerySelectorAll("[data-state=Planned]").Length);
        Assert.Contains("Gevraagd", page.Text("main table"), StringComparison.Ordinal);

        var finish = await desk.GetAsync(page.Document.QuerySelector("a[href*=interventie-afronden]")!.GetAttribute("href")!);
        var today = app.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        StepChecks.BadInput(await finish.SubmitAsync(("Input.IsCarriedOut", "true"), ("Input.Result", "Gesloten")), "Input_CarriedOutOn", "Vul in op welke dag het is uitgevoerd.");
        StepChecks.Refused(await finish.SubmitAsync(("Input.IsCarriedOut", "true"), ("Input.CarriedOutOn", "2099-01-01"), ("Input.Result", "Gesloten")), "ligt in de toekomst");
        var done = await finish.SubmitAsync(("Input.IsCarriedOut", "true"), ("Input.CarriedOutOn", today), ("Input.Result", "Zes maanden dicht"));
        Assert.Contains("Zes maanden dicht", done.Text("tr:has([data-state=CarriedOut])"), StringComparison.Ordinal);
        StepChecks.Refused(await finish.SubmitAsync(("FormKey", Guid.NewGuid().ToString()), ("Input.IsCarriedOut", "false"), ("Input.Result", "Toch niet")), "is al vastgelegd");

        Assert.Equal(["intervention"], await Opened.TablesWithAsync(app.Database, Secret));
    }

    [Fact]
    [Trait("Requirement", "R106")]
    public async Task Veilig_Thuis_and_care_coordination_ask_and_see_their_own_only()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, ReferralStory.Desk, "bestuurlijk-heerlen");
        var id = await fixture.OfferAsync(number, ReferralKind.WeighingTeam, ReferralStory.WeighingTeam);
        await fixture.AcceptAsync(number, id, "weegploeg");
        var desk = await HouseStory.InterveneAsync(app, number, "bestuurlijk-heerlen", "Van de gemeente");
        var own = await HouseStory.InterveneAsync(app, number, "vt-1", "Van Veilig Thuis", InterventionType.Other, InterventionKind.Preventive);

        async Task<string[]> SeenAsync(string persona)
        {
            using var visitor = await app.SignInAsync(persona);
            return [.. (await visitor.GetAsync($"/casussen/{number}/interventies")).Document.QuerySelectorAll("[data-interventie]").Select(r => r.GetAttribute("data-interventie")!).Order(StringComparer.Ordinal)];
        }

        string[] both = [.. new[] { desk, own }.Select(i => i.ToString()).Order(StringComparer.Ordinal)];
        Assert.Equal(both, await SeenAsync("bestuurlijk-heerlen"));
        Assert.Equal(both, await SeenAsync("weegploeg"));
        Assert.Equal([own.ToString()], await SeenAsync("vt-1"));
        using var vt = await app.SignInAsync("vt-1");
        var page = await vt.GetAsync($"/casussen/{number}/interventies");
        Assert.Contains(ReferralStory.Desk, page.Text("[data-vragen]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Van de gemeente", page.Html, StringComparison.Ordinal);

        // Row security alone: who asks the table itself sees no more.
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));
        Assert.Equal([own.ToString()], await session.ColumnAsync($"SELECT i.id FROM meldroute.intervention i JOIN meldroute.casefile c ON c.id = i.case_id WHERE c.number = '{number}'"));
    }

    [Theory]
    [InlineData("zorg-xonar")]
    [InlineData("vt-secretaris")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-vt")]
    public async Task To_anyone_else_the_register_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, $"/casussen/{await fixture.Story.CaseAsync(CaseStage.InFollowUp)}/interventies");

    [Fact]
    public async Task A_case_that_is_not_followed_up_takes_none()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync($"/casussen/{number}/interventie-vastleggen")).Status);
        Assert.False((await visitor.GetAsync($"/casussen/{number}/interventies")).Has("main .actions a"));
    }
}
