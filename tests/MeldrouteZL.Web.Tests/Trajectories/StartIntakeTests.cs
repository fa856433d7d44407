using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class StartIntakeTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R130")]
    [Trait("Requirement", "R150")]
    public async Task The_intake_begins_with_the_municipality_that_is_responsible_and_why()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync($"/trajecten/{number}/intake");
        var heerlen = form.Document.QuerySelectorAll("#Input_MunicipalityId option").Single(o => o.TextContent.Contains("Heerlen", StringComparison.Ordinal)).GetAttribute("value");

        var without = await form.SubmitAsync(
            ("Input.Kind", nameof(SupportKind.InShelter)), ("Input.MunicipalityBecause", nameof(MunicipalityBecause.Registered)), ("Input.Residence", nameof(ResidenceStanding.Lawful)), ("Input.Minor", "No"));
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.True(without.Has(".error-summary a[href='#Input_MunicipalityId']"));
        var done = await without.SubmitAsync(("Input.MunicipalityId", heerlen));

        Assert.Equal(nameof(TrajectoryStage.Intake), done.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        var trajectory = await fixture.FindAsync(number);
        Assert.Equal((SupportKind.InShelter, heerlen, MunicipalityBecause.Registered), (trajectory.Kind, $"{trajectory.MunicipalityId}", trajectory.MunicipalityBecause));
        Assert.Equal((ResidenceStanding.Lawful, false), (trajectory.Profile.Residence, trajectory.Profile.IsMinor));
        Assert.False(done.Has("[data-procedure=ReflectionPeriod]"));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/intake")).Status);
    }
}
