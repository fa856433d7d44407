using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class CloseTrajectoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R122")]
    public async Task The_support_ends_with_a_result()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closing);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Reason", nameof(TrajectoryEnd.AimsReached)), ("Input.Outcome", nameof(TrajectoryOutcome.Better)), ("Input.Result", "Woont en werkt zelfstandig"));

        Assert.Equal($"/trajecten/{number}?gedaan=afsluiten", done.Path);
        Assert.Equal(nameof(TrajectoryStage.Closed), done.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        Assert.False(done.Has(".steps-to-take"));
        var trajectory = await fixture.FindAsync(number);
        Assert.Equal((TrajectoryStage.Closed, "Woont en werkt zelfstandig"), (trajectory.Stage, trajectory.Result));
        Assert.Equal((TrajectoryEnd.AimsReached, TrajectoryOutcome.Better), (trajectory.Content!.End, trajectory.Content.Outcome));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Trajectory.TextMaxLength + 1)]
    public async Task A_result_is_needed_and_is_not_endless(int length)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closing);
        var text = new string('x', length);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Reason", nameof(TrajectoryEnd.AimsReached)), ("Input.Outcome", nameof(TrajectoryOutcome.Better)), ("Input.Result", text));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Result']"));
        Assert.Equal(text, answer.Text("#Input_Result"));
    }

    [Theory]
    [InlineData(TrajectoryStage.Registered)]
    [InlineData(TrajectoryStage.Active)]
    [InlineData(TrajectoryStage.Closed)]
    public async Task Only_one_that_is_closing_can_be_closed(TrajectoryStage stage)
    {
        var number = await fixture.TrajectoryAsync(stage);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await page.SubmitAsync(("Input.Reason", nameof(TrajectoryEnd.AimsReached)), ("Input.Outcome", nameof(TrajectoryOutcome.Better)), ("Input.Result", "Klaar"))).Status);
        Assert.Equal(stage, (await fixture.FindAsync(number)).Stage);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closing);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(AddressOf(number));

        var answers = await Task.WhenAll(form.SubmitAsync(("Input.Reason", nameof(TrajectoryEnd.AimsReached)), ("Input.Outcome", nameof(TrajectoryOutcome.Better)), ("Input.Result", "Klaar")), form.SubmitAsync(("Input.Reason", nameof(TrajectoryEnd.AimsReached)), ("Input.Outcome", nameof(TrajectoryOutcome.Better)), ("Input.Result", "Klaar")));

        Assert.All(answers, a => Assert.Equal($"/trajecten/{number}?gedaan=afsluiten", a.Path));
        Assert.Single((await fixture.FindAsync(number)).History, h => h.Step == TrajectoryStep.Close);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closing);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/afsluiten";
}
