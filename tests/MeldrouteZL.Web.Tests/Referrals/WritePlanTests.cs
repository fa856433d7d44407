using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

/// <summary>The integral plan, the file and the advice of a Zorg- en Veiligheidshuis.</summary>
[Trait("Requirement", "R40")]
public sealed class WritePlanTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Secret = "Naar school met de testbus";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R98")]
    public async Task The_process_director_writes_aims_and_actions_and_who_is_late_is_named()
    {
        var (number, id) = await HouseStory.HeldAsync(app);
        using var house = await app.SignInAsync("zvh-parkstad");
        Assert.True((await house.GetAsync(ReferralStory.AddressOf(id))).Has($"a[href='{Plan(id)}']"));
        var form = await house.GetAsync(Form(id));
        StepChecks.BadInput(await form.SubmitAsync(("Input.Kind", "Action"), ("Input.Text", Secret)), "Input_Aim", "Kies bij welk doel de actie hoort.");
        await form.SubmitAsync(("Input.Kind", "Aim"), ("Input.Text", Secret));
        var desk = await app.OrganisationAsync(ReferralStory.Desk);
        var aim = (await house.GetAsync(Plan(id))).Document.QuerySelector("[data-doel]")!.GetAttribute("data-doel");

        var page = await (await house.GetAsync(Form(id))).SubmitAsync(
            ("Input.Kind", "Action"), ("Input.Text", "Vervoer regelen"), ("Input.Aim", aim), ("Input.ResponsibleId", desk.ToString(CultureInfo.InvariantCulture)), ("Input.DueOn", "2026-01-05"));

        Assert.Equal($"{Plan(id)}?gedaan=vastgelegd", page.Path);
        Assert.Contains(ReferralStory.Desk, page.Text("[data-te-laat=ja]"), StringComparison.Ordinal);
        var late = (await house.GetAsync("/verwijzingen")).Text($"[data-actie='{id}']");
        Assert.Contains(number, late, StringComparison.Ordinal);
        Assert.Contains($"Wacht op {ReferralStory.Desk}", late, StringComparison.Ordinal);
        Assert.Equal(["plan_line"], await Opened.TablesWithAsync(app.Database, Secret));

        // Two who look at the same revision: the second is told, and keeps what was typed.
        var line = page.Document.QuerySelector("[data-te-laat=ja]")!.GetAttribute("data-actie");
        var (first, second) = (await house.GetAsync($"{Form(id)}?regel={line}"), await house.GetAsync($"{Form(id)}?regel={line}"));
        StepChecks.BadInput(await first.SubmitAsync(("Input.State", "Done")), "Input_Result", "Schrijf op wat het opleverde, of waarom het vervalt.");
        var done = await first.SubmitAsync(("Input.State", "Done"), ("Input.Result", "Pas gekregen"));
        Assert.Contains("Pas gekregen", done.Text("[data-actie]"), StringComparison.Ordinal);
        Assert.Contains("uiterlijk 5 jan 2026", done.Text("details"), StringComparison.Ordinal);
        var refused = await second.SubmitAsync(("Input.Text", "Iets anders"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Iets anders", refused.Text("#Input_Text"));
        Assert.False((await house.GetAsync("/verwijzingen")).Has($"[data-actie='{id}']"));
    }

    [Fact]
    public async Task A_plan_is_for_the_house_for_care_coordination_and_for_who_has_something_to_do_in_it()
    {
        var (number, id) = await HouseStory.HeldAsync(app);
        var story = fixture.Story;
        await HouseStory.AcceptedAsync(app, story, number, ReferralKind.LocalAdministrative, ReferralStory.Desk, "vt-1", "bestuurlijk-heerlen");
        await HouseStory.AcceptedAsync(app, story, number, ReferralKind.CareCoordination, ReferralStory.CareCoordination, "vt-1", "zoco-parkstad");
        await HouseStory.AcceptedAsync(app, story, number, ReferralKind.LocalCare, ReferralStory.CareProvider, "vt-1", "zorg-xonar");
        var aim = await HouseStory.WriteAsync(app, id, new() { Kind = PlanLineKind.Aim, Text = "Rust thuis" });
        await HouseStory.WriteAsync(app, id, new() { Kind = PlanLineKind.Action, Text = "Huisbezoek", Aim = aim, ResponsibleId = await app.OrganisationAsync(ReferralStory.Desk), DueOn = new DateOnly(2026, 1, 5) });

        foreach (var (persona, sees) in ((string, bool)[])[("zvh-parkstad", true), ("zoco-parkstad", true), ("bestuurlijk-heerlen", true), ("vt-1", false), ("weegploeg", false), ("zorg-xonar", false), ("zvh-maastricht", false)])
        {
            using var visitor = await app.SignInAsync(persona);
            var page = await visitor.GetAsync(Plan(id));
            Assert.Equal((persona, sees ? HttpStatusCode.OK : HttpStatusCode.NotFound), (persona, page.Status));
            await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));
            Assert.Equal(sees ? 2 : 0, (await session.ColumnAsync($"SELECT id FROM meldroute.plan_line WHERE referral_id = '{id}'")).Count);
            Assert.Equal(persona == "zvh-parkstad" ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.GetAsync(Form(id))).Status);
        }
    }

    [Fact]
    [Trait("Requirement", "R104")]
    public async Task Care_coordination_asks_and_the_house_advises_and_the_file_holds_it_all()
    {
        const string Question = "Kan de testschool meedoen";
        var (number, id) = await HouseStory.HeldAsync(app);
        await HouseStory.AcceptedAsync(app, fixture.Story, number, ReferralKind.CareCoordination, ReferralStory.CareCoordination, "vt-1", "zoco-parkstad");
        await HouseStory.WriteAsync(app, id, new() { Kind = PlanLineKind.Aim, Text = "Rust thuis" });
        using var care = await app.SignInAsync("zoco-parkstad");
        using var house = await app.SignInAsync("zvh-parkstad");
        var ask = await care.GetAsync((await care.GetAsync($"/casussen/{number}")).Document.QuerySelector("a[href$=advies-vragen]")!.GetAttribute("href")!);

        var asked = await ask.SubmitAsync(("Input.Question", Question));
        StepChecks.Refused(await ask.SubmitAsync(("FormKey", Guid.NewGuid().ToString()), ("Input.Question", "En nog iets")), "nog niet beantwoord");
        Assert.Contains(number, (await house.GetAsync("/verwijzingen")).Text("section[aria-labelledby=vragen]"), StringComparison.Ordinal);
        var advise = await house.GetAsync($"/casussen/{number}/advies-geven");
        StepChecks.BadInput(await advise.SubmitAsync(("Input.Advice", " ")), "Input_Advice", "Schrijf uw advies op.");
        await advise.SubmitAsync(("Input.Advice", "Vraag het de leerplicht"));

        Assert.Contains("Nog geen advies.", asked.Text("[data-vraag]"), StringComparison.Ordinal);
        Assert.Contains("Vraag het de leerplicht", (await care.GetAsync($"/casussen/{number}/advies-vragen")).Text("[data-vraag]"), StringComparison.Ordinal);
        Assert.Equal(["house_question"], await Opened.TablesWithAsync(app.Database, Question));
        await StepChecks.DoesNotExistForAsync(app, "vt-1", $"/casussen/{number}/advies-vragen");
        await using var vt = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-1"));
        Assert.Empty(await vt.ColumnAsync("SELECT id FROM meldroute.house_question"));

        await fixture.AnswerAsync(number, id, "weegploeg", (c, r, m) => c.WidenReferral(
            r, new Addition(new Sending([new OutgoingLine(CaseField.Form, null, null, "Criminele uitbuiting")], "Later gestuurd"), "Aanvulling", "Wgs"), m));
        var file = await house.GetAsync($"{ReferralStory.AddressOf(id)}/dossier");
        Assert.Equal(["Wat de ontvanger krijgt", "Later gestuurd"], file.Document.QuerySelectorAll("[data-content]").Select(c => c.TextContent));
        Assert.Contains("Criminele uitbuiting", file.Text("[data-field=Form]"), StringComparison.Ordinal);
        Assert.Equal(4, file.Document.QuerySelectorAll("[data-judgement=Met]").Length);
        Assert.Contains("Rust thuis", file.Text("[data-doel]"), StringComparison.Ordinal);
        Assert.Contains("Vraag het de leerplicht", file.Text("[data-vraag]"), StringComparison.Ordinal);
        var received = (await fixture.ReferralAsync(number, id, "weegploeg")).OfferedAt;
        Assert.Contains((received.Year + 5).ToString(CultureInfo.InvariantCulture), file.Text("[data-bewaren]"), StringComparison.Ordinal);
        await StepChecks.DoesNotExistForAsync(app, "vt-1", $"{ReferralStory.AddressOf(id)}/dossier");

        // Done: what was received stays in the file for as long as the law allows, the plan is out of sight.
        await fixture.AnswerAsync(number, id, "zvh-parkstad", (c, r, m) => c.CompleteReferral(r, "Plan uitgevoerd", m));
        var closed = await house.GetAsync($"{ReferralStory.AddressOf(id)}/dossier");
        Assert.Contains("Plan uitgevoerd", closed.Text("dl.summary"), StringComparison.Ordinal);
        Assert.False(closed.Has("[data-doel]"));
        Assert.Equal(HttpStatusCode.NotFound, (await house.GetAsync(Plan(id))).Status);
    }

    private static string Plan(Guid id) => ReferralStory.AddressOf(id, "plan");

    private static string Form(Guid id) => ReferralStory.AddressOf(id, "plan-wijzigen");
}
