using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class SetMonitoringTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R121")]
    public async Task The_intensity_is_set_with_the_factors_and_why_and_the_one_before_stays()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Equal(5, form.Document.QuerySelectorAll("input[name='Input.Factors']").Length);

        var done = await form.SubmitAsync(("Input.Level", nameof(MonitoringLevel.Intensive)), ("Input.Factors", nameof(MonitoringFactors.CanConsult)), ("Input.Factors", nameof(MonitoringFactors.KindOfProblems)), ("Input.Why", "Er is dreiging"));

        Assert.Equal("Intensive", done.Document.QuerySelector("[data-monitoring]")!.GetAttribute("data-monitoring"));
        Assert.Contains("Er is dreiging", done.Text("main"), StringComparison.Ordinal);
        var trajectory = await fixture.FindAsync(number);
        Assert.Equal((MonitoringLevel.Intensive, 2), (trajectory.Level, trajectory.Monitorings.Count));
        Assert.Equal(MonitoringFactors.CanConsult | MonitoringFactors.KindOfProblems, trajectory.Monitorings.Single(m => m.Level == MonitoringLevel.Intensive).Factors);
    }

    [Theory]
    [InlineData("Input.Level", "")]
    [InlineData("Input.Factors", "All")]
    [InlineData("Input.Factors", "")]
    [InlineData("Input.Why", " ")]
    public async Task A_field_that_is_wrong_is_pointed_out(string field, string value)
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        (string, string?)[] right = [("Input.Level", "Light"), ("Input.Factors", "CanConsult"), ("Input.Why", "Rustig")];

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync([.. right.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='#{field.Replace('.', '_')}']"));
        Assert.Null((await fixture.FindAsync(number)).Level);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/monitoring")).Status);
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/monitoring";
}
