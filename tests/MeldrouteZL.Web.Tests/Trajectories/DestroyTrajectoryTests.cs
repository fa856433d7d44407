using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class DestroyTrajectoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Sentence = "heeft vernietiging van de casus van dit traject stilgelegd";
    private static readonly string[] Written = ["Toestemming van 3 maart", "Wonen en rust", "Zelfstandig verder"];
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_second_person_destroys_what_was_written_and_the_number_and_the_steps_stay()
    {
        var (number, kept) = (await ProposedAsync(), await fixture.TrajectoryAsync(TrajectoryStage.Closed));
        using var visitor = await fixture.SecondPersonAsync();
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("Nadia Schreurs", form.Text("main dl"), StringComparison.Ordinal);
        Assert.Contains("De bewaartermijn is voorbij", form.Text("main dl"), StringComparison.Ordinal);

        var done = await form.SubmitAsync(("Input.IsCertain", "true"));

        Assert.Equal($"/trajecten/{number}?gedaan=vernietigen", done.Path);
        Assert.Equal(nameof(TrajectoryStage.Destroyed), done.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        Assert.False(done.Has(".steps-to-take"));
        Assert.Equal(["1"], await CountAsync("trajectory", number));
        Assert.Equal(["0"], await CountAsync("trajectory_content", number));
        Assert.Equal(["0"], await CountAsync("trajectory_key", number));
        foreach (var table in (string[])["trajectory_history_reason", "trajectory_monitoring", "trajectory_contact", "trajectory_procedure", "reflection_event"])
        {
            Assert.Equal(["0"], await CountAsync(table, number));
            Assert.NotEqual(["0"], await CountAsync(table, kept));
        }

        Assert.Equal(
            [
                TrajectoryStep.Open, TrajectoryStep.StartIntake, TrajectoryStep.Activate, TrajectoryStep.BeginClosing, TrajectoryStep.Close, TrajectoryStep.Shield, TrajectoryStep.ProposeDestruction,
                TrajectoryStep.Destroy, TrajectoryStep.SetMonitoring, TrajectoryStep.RecordContact, TrajectoryStep.RecordProcedure, TrajectoryStep.RecordReflection,
            ],
            (await fixture.FindAsync(number)).History.Select(h => h.Step).Order());
        Assert.Equal("Wonen en rust", (await fixture.FindAsync(kept)).Plan);
    }

    [Fact]
    public async Task Who_proposed_it_does_not_destroy_it()
    {
        var number = await ProposedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        StepChecks.Refused(await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.IsCertain", "true")), "U hebt dit zelf voorgesteld.");

        Assert.Equal(TrajectoryStage.Shielded, (await fixture.FindAsync(number)).Stage);
    }

    [Fact]
    public async Task Without_a_proposal_there_is_no_form_and_without_being_certain_nothing_happens()
    {
        var number = await fixture.ShieldedTrajectoryAsync();
        using var visitor = await fixture.SecondPersonAsync();
        var page = await visitor.GetAsync(AddressOf(number));
        Assert.True(page.Has($"main a[href='/trajecten/{number}/vernietiging-voorstellen']"));
        Assert.False(page.Has("main form"));
        await ProposeAsync(number);

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.BadInput(answer, "Input_IsCertain", "Kruis aan dat u het zeker weet.");
        Assert.Equal(TrajectoryStage.Shielded, (await fixture.FindAsync(number)).Stage);
    }

    [Fact]
    public async Task A_hold_on_the_case_stops_it_on_the_page_and_in_the_database()
    {
        var caseNumber = await fixture.CaseOnAgendaAsync();
        var number = await fixture.ShieldedTrajectoryAsync(caseNumber);
        await ProposeAsync(number);
        using var visitor = await fixture.SecondPersonAsync();
        var form = await visitor.GetAsync(AddressOf(number));
        using var officer = await app.SignInAsync("fg");
        await (await officer.GetAsync("/privacy/stilleggen")).SubmitAsync(("Input.CaseNumber", caseNumber), ("Input.Reason", "Een klacht"));

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Input.IsCertain", "true"))).Status);
        StepChecks.Refused(await visitor.GetAsync(AddressOf(number)), Sentence);
        StepChecks.Refused(await visitor.GetAsync($"/trajecten/{number}/vernietiging-voorstellen"), Sentence);
        var page = await visitor.GetAsync($"/trajecten/{number}");
        Assert.True(page.Has("[data-stilgelegd]"));
        Assert.DoesNotContain("Een klacht", page.Html, StringComparison.Ordinal);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("zoco-parkstad"));
        Assert.Equal("23514", await session.RefusalOfAsync($"UPDATE meldroute.trajectory SET stage = {(short)TrajectoryStage.Destroyed} WHERE number = '{number}'"));
        Assert.Equal("42501", await session.RefusalOfAsync($"UPDATE meldroute.trajectory SET held_since = NULL WHERE number = '{number}'"));
        Assert.NotNull((await fixture.FindAsync(await fixture.TrajectoryAsync(caseNumber: caseNumber))).HeldSince); // opened since
    }

    [Fact]
    public async Task Once_shielded_nobody_reads_it_but_who_breaks_the_glass()
    {
        var (caseNumber, number) = await Privacy.EmergencyStory.RichCaseAsync(fixture);
        var coordinator = await app.ActorOfAsync("zoco-parkstad");
        await TrajectoryStory.TakeAsync(app, number, coordinator, (t, m) =>
        {
            TrajectoryStory.Lead(t, TrajectoryStage.Closed, "Wonen en rust", "Zelfstandig verder", m);
            return null;
        });
        await TrajectoryStory.ShieldClosedAsync(app);

        using var visitor = await app.SignInAsync("zoco-parkstad");
        var page = await visitor.GetAsync($"/trajecten/{number}");

        Assert.Contains("Niemand ziet nog wat erin staat", page.Text("main"), StringComparison.Ordinal);
        Assert.All(Written, text => Assert.DoesNotContain(text, page.Html, StringComparison.Ordinal));
        await using (var session = await AppSession.AsAsync(app, coordinator))
        {
            var one = $"WHERE trajectory_id = (SELECT id FROM meldroute.trajectory WHERE number = '{number}')";
            Assert.Empty(await session.ColumnAsync($"SELECT 1 FROM meldroute.trajectory_content {one}"));
            Assert.Empty(await session.ColumnAsync($"SELECT 1 FROM meldroute.trajectory_key {one}"));
            Assert.Equal([number], await session.ColumnAsync($"SELECT number FROM meldroute.trajectory WHERE number = '{number}'"));
        }

        using var officer = await app.SignInAsync("fg");
        await Privacy.EmergencyStory.BreakAsync(officer, caseNumber);
        var opened = await officer.GetAsync($"/noodtoegang/{caseNumber}");
        Assert.Contains("Wonen en rust", opened.Text($"article[data-nummer={number}]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("oefen-zoco")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await ProposedAsync()));

    private async Task<string> ProposedAsync()
    {
        var number = await fixture.ShieldedTrajectoryAsync();
        await ProposeAsync(number);
        return number;
    }

    private async Task ProposeAsync(string number) =>
        await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.ProposeDestruction(DestructionGround.TermOver, m));

    private Task<List<string>> CountAsync(string table, string number) => SuperUser.ColumnAsync(app.Database.Admin,
        $"SELECT count(*)::text FROM meldroute.{table} x WHERE x.{(table == "trajectory" ? "id" : "trajectory_id")} = (SELECT id FROM meldroute.trajectory WHERE number = '{number}')");

    private static string AddressOf(string number) => $"/trajecten/{number}/vernietigen";
}
