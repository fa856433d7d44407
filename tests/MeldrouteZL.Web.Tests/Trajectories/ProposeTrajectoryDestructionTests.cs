using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ProposeTrajectoryDestructionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_first_of_two_care_coordinators_releases_a_shielded_trajectory()
    {
        var number = await fixture.ShieldedTrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        Assert.True((await visitor.GetAsync($"/trajecten/{number}")).Has($".steps-to-take a[href='{AddressOf(number)}']"));

        var done = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Ground", "AskedByVictim"));

        Assert.Equal($"/trajecten/{number}?gedaan=vernietiging-voorstellen", done.Path);
        Assert.Contains("Het slachtoffer heeft erom gevraagd", done.Text(".timeline"), StringComparison.Ordinal);
        var trajectory = await fixture.FindAsync(number);
        Assert.Equal((TrajectoryStage.Shielded, DestructionGround.AskedByVictim, (await app.ActorOfAsync("zoco-parkstad")).UserId),
            (trajectory.Stage, trajectory.DestructionGround, trajectory.DestructionProposedBy));
    }

    [Theory]
    [InlineData("", "Kies waarom het traject weg kan.")]
    [InlineData("99", "Deze waarde klopt niet. Vul het opnieuw in.")]
    public async Task A_ground_of_the_list_is_needed(string ground, string message)
    {
        var number = await fixture.ShieldedTrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Ground", ground));

        StepChecks.BadInput(answer, "Input_Ground", message);
        Assert.Null((await fixture.FindAsync(number)).DestructionProposedBy);
    }

    [Fact]
    public async Task A_trajectory_that_is_only_closed_is_not_released()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closed);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var page = await visitor.GetAsync(AddressOf(number));

        StepChecks.Refused(page, "Deze stap kan nu niet.");
        StepChecks.Refused(await page.SubmitAsync(("Input.Ground", "TermOver")), "Deze stap kan nu niet.");
        Assert.Null((await fixture.FindAsync(number)).DestructionGround);
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.ShieldedTrajectoryAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/vernietiging-voorstellen";
}
