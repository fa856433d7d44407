using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>The paths through the route of a case, computed from its table.</summary>
public sealed class CaseRoutePathTests
{
    private static readonly Graph<(CaseStage Stage, AcuteLane Lane)> Route = Graph<(CaseStage, AcuteLane)>.Of(Edges());

    [Fact]
    public void Every_stage_is_reached_from_the_opening_of_a_case()
    {
        var reached = Route.ReachedFrom((CaseStage.AtVeiligThuis, AcuteLane.None)).Select(place => place.Stage).Distinct();

        Assert.Equal(Enum.GetValues<CaseStage>().Order(), reached.Order());
    }

    [Fact]
    public void Every_position_of_the_acute_lane_is_reached_in_every_open_stage()
    {
        CaseStage[] open = [CaseStage.AtVeiligThuis, CaseStage.ProvisionallyClassified, CaseStage.Classified, CaseStage.OnAgenda, CaseStage.Screened, CaseStage.InFollowUp];
        var reached = Route.ReachedFrom((CaseStage.AtVeiligThuis, AcuteLane.None));

        Assert.All(from stage in open from lane in Enum.GetValues<AcuteLane>() select (stage, lane), place => Assert.Contains(place, reached));
    }

    [Fact]
    public void The_end_is_reached_from_every_place()
    {
        var places = Route.ReachedFrom((CaseStage.AtVeiligThuis, AcuteLane.None));

        Assert.All(places, place => Assert.Contains(Route.ReachedFrom(place), end => end.Stage == CaseStage.Destroyed));
    }

    [Fact]
    public void Nothing_happens_after_destruction() =>
        Assert.DoesNotContain(Enum.GetValues<CaseStep>(), step => CaseRoute.RuleFor(step).From.Contains(CaseStage.Destroyed));

    [Fact]
    public void Only_opening_starts_a_case() =>
        Assert.Equal([CaseStep.OpenCase], Enum.GetValues<CaseStep>().Where(step => CaseRoute.RuleFor(step).From.Count == 0));

    private static IEnumerable<((CaseStage, AcuteLane) From, (CaseStage, AcuteLane) To)> Edges() =>
        from step in Enum.GetValues<CaseStep>()
        let rule = CaseRoute.RuleFor(step)
        from stage in rule.From
        from lane in rule.Lane.Count > 0 ? rule.Lane : Enum.GetValues<AcuteLane>()
        select ((stage, lane), (rule.To ?? stage, rule.ToLane ?? lane));
}
