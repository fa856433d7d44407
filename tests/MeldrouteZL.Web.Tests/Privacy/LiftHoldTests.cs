using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class LiftHoldTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/stilleggen/opheffen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_hold_that_was_lifted_lets_the_case_be_destroyed_and_stays_on_record()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        await StepChecks.ShieldClosedAsync(app);
        await app.Get<PlaceHold.Handler>().Handle(Guid.NewGuid(), new() { CaseNumber = number, Reason = "Een klacht" }, await app.ActorOfAsync("fg"), app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        using var officer = await app.SignInAsync("fg");
        var list = await officer.GetAsync("/privacy/stilleggen");
        var form = await officer.GetAsync(list.Document.QuerySelector($"tr[data-nummer='{number}'] a")!.GetAttribute("href")!);

        var done = await form.SubmitAsync(("Input.Reason", "De klacht is afgehandeld"));

        Assert.Contains("mag weer vernietigd worden", done.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Contains("De klacht is afgehandeld", done.Text($"tr[data-nummer='{number}'][data-geldig=nee]"), StringComparison.Ordinal);
        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.ProposeDestruction("Termijn om", m));
        await fixture.Story.TakeAsync(number, "vt-2", (c, m) => c.Destroy(m), membership: 1);
        StepChecks.Refused(await form.SubmitAsync(("FormKey", Guid.NewGuid().ToString()), ("Input.Reason", "Nog eens")), "niet (meer) stilgelegd");
    }

    [Fact]
    public async Task Hold_and_reason_are_needed()
    {
        using var officer = await app.SignInAsync("fg");

        var answer = await (await officer.GetAsync(Address)).SubmitAsync(("Input.Hold", ""));

        StepChecks.BadInput(answer, "Input_Hold", "Kies een casus.");
        StepChecks.BadInput(answer, "Input_Reason", "Vul in waarom vernietigen weer mag.");
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("keten")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);
}
