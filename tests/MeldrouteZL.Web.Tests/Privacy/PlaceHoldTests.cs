using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class PlaceHoldTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/stilleggen";
    private const string Sentence = "heeft vernietiging van deze casus stilgelegd";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_case_under_hold_is_not_destroyed_and_the_pages_say_so()
    {
        var number = await ShieldedAsync();
        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.ProposeDestruction("Bewaartermijn voorbij", m));

        var done = await PlaceAsync(number);

        Assert.Contains("stilgelegd", done.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Contains("Een klacht", done.Text($"tr[data-nummer='{number}']"), StringComparison.Ordinal);
        using var visitor = await app.SignInAsync("vt-af");
        var page = await visitor.GetAsync($"/casussen/{number}/vernietigen");
        StepChecks.Refused(page, Sentence);
        StepChecks.Refused(await page.SubmitAsync(("Input.IsCertain", "true")), Sentence);
        StepChecks.Refused(await visitor.GetAsync($"/casussen/{number}/vernietiging-voorstellen"), Sentence);
        var @case = await visitor.GetAsync($"/casussen/{number}");
        Assert.Contains("stilgelegd", @case.Text("[data-stilgelegd]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Een klacht", @case.Html, StringComparison.Ordinal);
        Assert.Equal(CaseStage.Shielded, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    [Fact]
    public async Task The_database_refuses_it_too_and_nobody_writes_the_mark_on_the_case()
    {
        var number = await ShieldedAsync();
        await PlaceAsync(number);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("vt-af"));

        Assert.Equal("23514", await session.RefusalOfAsync($"UPDATE meldroute.casefile SET stage = 9 WHERE number = '{number}'"));
        Assert.Equal("42501", await session.RefusalOfAsync($"UPDATE meldroute.casefile SET held_since = NULL WHERE number = '{number}'"));
        Assert.Empty(await session.ColumnAsync("SELECT reason FROM meldroute.legal_hold"));
    }

    [Fact]
    public async Task Who_was_about_to_destroy_it_finds_it_changed()
    {
        var number = await ShieldedAsync();
        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.ProposeDestruction("Bewaartermijn voorbij", m));
        using var second = await app.SignInAsync("vt-2");
        await (await second.GetAsync("/account/rol")).PressAsync("main li:nth-child(2) button");
        var form = await second.GetAsync($"/casussen/{number}/vernietigen");

        await PlaceAsync(number);

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Input.IsCertain", "true"))).Status);
        Assert.Equal(CaseStage.Shielded, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    [Fact]
    public async Task A_case_is_held_once_and_a_destroyed_one_not_at_all()
    {
        var held = await fixture.Story.CaseAsync();
        await PlaceAsync(held);
        StepChecks.Refused(await PlaceAsync(held), "al stilgelegd");

        var gone = await ShieldedAsync();
        await fixture.Story.TakeAsync(gone, "vt-af", (c, m) => c.ProposeDestruction("Termijn om", m));
        await fixture.Story.TakeAsync(gone, "vt-2", (c, m) => c.Destroy(m), membership: 1);
        StepChecks.Refused(await PlaceAsync(gone), "al vernietigd");
    }

    [Theory]
    [InlineData("fg", "C-2026-999999")]
    [InlineData("oefen-fg", null)]
    public async Task A_number_that_is_not_there_or_of_another_region_is_refused_alike(string persona, string? number)
    {
        var real = await fixture.Story.CaseAsync();

        StepChecks.Refused(await PlaceAsync(number ?? real, persona), "Dit nummer is er niet in uw regio");

        Assert.Null((await fixture.Story.LookAsync(real, "vt-1")).HeldSince);
    }

    [Fact]
    public async Task Number_and_reason_are_needed()
    {
        using var officer = await app.SignInAsync("fg");

        var answer = await (await officer.GetAsync(Address)).SubmitAsync(("Input.CaseNumber", ""), ("Input.Reason", new string('x', 1001)));

        StepChecks.BadInput(answer, "Input_CaseNumber", "Vul het nummer van de casus in.");
        StepChecks.BadInput(answer, "Input_Reason", "Gebruik niet meer dan 1000 tekens.");
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);

    private async Task<VisitedPage> PlaceAsync(string number, string persona = "fg")
    {
        using var officer = await app.SignInAsync(persona);
        return await (await officer.GetAsync(Address)).SubmitAsync(("Input.CaseNumber", number), ("Input.Reason", "Een klacht"));
    }

    private async Task<string> ShieldedAsync()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        await StepChecks.ShieldClosedAsync(app);
        return number;
    }
}
