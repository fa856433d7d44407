using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ReviseFactsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R155")]
    public async Task What_the_intake_found_is_set_right_and_the_checklist_follows()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync($"/trajecten/{number}/gegevens");
        Assert.Equal("NotLawful", form.Document.QuerySelector("input[name='Input.Residence'][checked]")!.GetAttribute("value"));

        var done = await form.SubmitAsync(("Input.Minor", "Yes"), ("Input.Residence", "Lawful"), ("Input.MunicipalityBecause", "RegisteredElsewhere"));

        Assert.Equal($"/trajecten/{number}?gedaan=gegevens", done.Path);
        Assert.True(done.Has("[data-procedure=Guardianship]"));
        Assert.False(done.Has("[data-procedure=Allowance]"));
        Assert.Null((await fixture.FindAsync(number)).MunicipalityId);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/gegevens")).Status);
    }
}
