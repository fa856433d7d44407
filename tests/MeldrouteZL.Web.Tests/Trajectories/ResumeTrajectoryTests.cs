using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ResumeTrajectoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R122")]
    public async Task It_needs_a_reason_that_stands_in_the_timeline()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.OnHold);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var without = await (await visitor.GetAsync($"/trajecten/{number}/hervatten")).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        var done = await without.SubmitAsync(("Input.Reason", "In overleg besloten"));

        Assert.Equal($"/trajecten/{number}?gedaan=hervatten", done.Path);
        Assert.Equal(nameof(TrajectoryStage.Active), done.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        Assert.Contains("In overleg besloten", done.Text(".timeline"), StringComparison.Ordinal);
        Assert.Equal(TrajectoryStage.Active, (await fixture.FindAsync(number)).Stage);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/hervatten")).Status);
    }
}
