using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ActivateTrajectoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R120")]
    public async Task The_support_starts_with_a_plan()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Intake);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Plan", "Eerst rust, dan wonen"));

        Assert.Equal($"/trajecten/{number}?gedaan=starten", done.Path);
        Assert.Contains("Eerst rust, dan wonen", done.Text("main"), StringComparison.Ordinal);
        var trajectory = await fixture.FindAsync(number);
        Assert.Equal((TrajectoryStage.Active, "Eerst rust, dan wonen"), (trajectory.Stage, trajectory.Plan));
        Assert.Contains(trajectory.History, h => h is { Step: TrajectoryStep.Activate, From: TrajectoryStage.Intake, To: TrajectoryStage.Active });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Trajectory.TextMaxLength + 1)]
    public async Task A_plan_is_needed_and_is_not_endless(int length)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Intake);
        var text = new string('x', length);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Plan", text));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Plan']"));
        Assert.Equal(text, answer.Text("#Input_Plan"));
    }

    [Fact]
    public async Task Of_two_at_once_the_second_sees_the_new_state_and_loses_nothing()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Intake);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var (first, second) = (await visitor.GetAsync(AddressOf(number)), await visitor.GetAsync(AddressOf(number)));
        await first.SubmitAsync(("Input.Plan", "Plan een"));

        var answer = await second.SubmitAsync(("Input.Plan", "Plan twee"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Plan twee", answer.Text("#Input_Plan"));
        Assert.Equal("Plan een", (await fixture.FindAsync(number)).Plan);
    }

    [Fact]
    [Trait("Requirement", "R132")]
    public async Task Without_consent_and_monitoring_it_does_not_start_and_the_page_of_the_trajectory_says_what_is_missing()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await (await visitor.GetAsync($"/trajecten/{number}/toestemming")).SubmitAsync(("Input.Ground", nameof(SupportGround.NoConsentYet)), ("Input.Basis", "Eerst kennismaken"));
        var intake = await (await visitor.GetAsync($"/trajecten/{number}/intake")).SubmitAsync(
            ("Input.Kind", nameof(SupportKind.Ambulatory)), ("Input.MunicipalityBecause", nameof(MunicipalityBecause.RegisteredElsewhere)),
            ("Input.Residence", nameof(ResidenceStanding.Lawful)), ("Input.Minor", "Yes"));
        Assert.Equal(3, intake.Document.QuerySelectorAll("[data-ontbreekt] li").Length);

        var refused = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Plan", "Plan"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("nog geen toestemming", refused.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Plan", refused.Text("#Input_Plan"));
        Assert.Equal(TrajectoryStage.Intake, (await fixture.FindAsync(number)).Stage);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("vt-af")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    [InlineData("avim-1")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Intake);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/starten";
}
