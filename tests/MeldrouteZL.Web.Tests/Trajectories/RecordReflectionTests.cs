using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class RecordReflectionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    [Fact]
    [Trait("Requirement", "R157")]
    public async Task A_period_runs_to_its_last_day_and_offers_what_can_follow()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await TakeAsync(visitor, number, ReflectionStep.Started);

        Assert.Equal($"/trajecten/{number}?gedaan=bedenktijd", done.Path);
        var start = (await fixture.FindAsync(number)).Reflection.Single(e => e.Step == ReflectionStep.Started);
        Assert.Equal((Today, Today.AddMonths(3)), (start.On, start.EndsOn));
        Assert.True(done.Has("[data-klok=ReflectionEnds]"));
        Assert.Equal(
            ["EndedByComplaint", "EndedByRenouncing", "EndedUnknownDestination", "EndedOtherApplication", "Expired", "ReportedToPolice"],
            (await visitor.GetAsync(AddressOf(number))).Document.QuerySelectorAll("input[name='Input.Step']").Select(i => i.GetAttribute("value")));
        await TakeAsync(visitor, number, ReflectionStep.EndedByComplaint);
        Assert.Equal(HttpStatusCode.Conflict, (await TakeAsync(visitor, number, ReflectionStep.Started)).Status);
    }

    // Two trajectories of one victim, the second after the first was closed: the application does not load the first.
    [Fact]
    [Trait("Requirement", "R157")]
    public async Task Of_one_person_the_database_keeps_a_second_period_out_also_in_another_trajectory()
    {
        var caseNumber = await fixture.CaseOnAgendaAsync();
        var (first, second) = (await fixture.TrajectoryAsync(TrajectoryStage.Active, caseNumber), await fixture.TrajectoryAsync(TrajectoryStage.Active, caseNumber));
        using var visitor = await app.SignInAsync("zoco-parkstad");
        Assert.Equal(HttpStatusCode.OK, (await TakeAsync(visitor, first, ReflectionStep.Started)).Status);

        var refused = await TakeAsync(visitor, second, ReflectionStep.Started);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("heeft al een bedenktijd gehad", refused.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain((await fixture.FindAsync(second)).Reflection, e => e.Step == ReflectionStep.Started);
    }

    // The victim of a row is that of its trajectory: otherwise the rule could be written around.
    [Fact]
    public async Task A_step_stands_under_the_victim_of_its_trajectory()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        var id = (await fixture.FindAsync(number)).Id;
        await using var session = await Access.AppSession.AsAsync(app, await app.ActorOfAsync("zoco-parkstad"));

        Assert.Equal("23503", await session.RefusalOfAsync($"""
            INSERT INTO meldroute.reflection_event (id, trajectory_id, victim_id, step, "on", is_dublin, at, user_id)
            VALUES (gen_random_uuid(), '{id}', gen_random_uuid(), 3, current_date, false, now(), gen_random_uuid())
            """));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/bedenktijd")).Status);
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/bedenktijd";

    private static async Task<VisitedPage> TakeAsync(Visitor visitor, string number, ReflectionStep step) =>
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Step", $"{step}"));
}
