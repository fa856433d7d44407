using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

/// <summary>The list of trajectories by territory, whoever employs the care coordinator.</summary>
public sealed class TerritoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R37")]
    public async Task It_can_be_asked_for_a_part_of_the_region_and_says_which_is_yours()
    {
        var maastricht = await fixture.TrajectoryAsync(TrajectoryStage.Registered);
        await TrajectoryStory.TakeAsync(app, maastricht, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.StartIntake(
            new IntakeFacts(SupportKind.Ambulatory, m.Region.Organisations.Single(o => o.Name.EndsWith("Maastricht", StringComparison.Ordinal) && o.Kind == Domain.Organisations.OrganisationKind.Municipality).Id, MunicipalityBecause.Registered, ResidenceStanding.Lawful, false), m));
        var without = await fixture.TrajectoryAsync();
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.membership SET territory = 4 WHERE user_id = '{(await app.ActorOfAsync("zoco-parkstad")).UserId}'");
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var there = await visitor.GetAsync("/trajecten?gebied=MaastrichtHeuvelland");

        Assert.Contains(maastricht, NumbersOf(there));
        Assert.DoesNotContain(without, NumbersOf(there));
        Assert.Contains("(uw gebied)", there.Text("main a[aria-current=page]"), StringComparison.Ordinal);
        Assert.DoesNotContain(maastricht, NumbersOf(await visitor.GetAsync("/trajecten?gebied=Parkstad")));
        Assert.Contains(without, NumbersOf(await visitor.GetAsync("/trajecten?gebied=None")));
        Assert.Contains(maastricht, NumbersOf(await visitor.GetAsync("/trajecten?gebied=onzin")));
    }

    private static IEnumerable<string> NumbersOf(VisitedPage page) =>
        page.Document.QuerySelectorAll("tr[data-nummer]").Select(row => row.GetAttribute("data-nummer")!);
}
