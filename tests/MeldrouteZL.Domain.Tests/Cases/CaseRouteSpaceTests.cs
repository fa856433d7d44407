using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>The whole space: every step × stage × acute lane × owner × organisation × role against rows written by hand.</summary>
public sealed class CaseRouteSpaceTests
{
    public static TheoryData<CaseStep> TakenSteps => [.. Enum.GetValues<CaseStep>().Where(step => step != CaseStep.OpenCase)];

    [Fact]
    public void Every_step_but_the_first_has_a_row_written_by_hand() =>
        Assert.Equal(TakenSteps.Select(row => row.Data).Order(), CaseRows.Steps.Order());

    [Theory]
    [MemberData(nameof(TakenSteps))]
    public void A_step_is_open_to_whom_the_row_names_and_to_nobody_else(CaseStep step)
    {
        var wrong = new List<string>();
        foreach (var world in CaseWorlds.All())
        {
            foreach (var actor in People.Everyone)
            {
                var expected = CaseRows.Expected(step, world.Case.Stage, world.Case.Lane, world.RelationsOf(actor), actor.Role);
                var actual = CaseRoute.RefusalOf(world.Case, step, actor);
                if (actual != expected)
                {
                    wrong.Add($"{world.Name}: {actor.Role} of {actor.OrganisationId} gets {actual?.ToString() ?? "leave"}, not {expected?.ToString() ?? "leave"}");
                }
            }
        }

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(TakenSteps))]
    public void The_method_of_a_step_refuses_what_the_row_refuses_and_changes_nothing(CaseStep step)
    {
        var wrong = new List<string>();
        foreach (var world in CaseWorlds.All().Where(_ => step != CaseStep.ReferralAnswered))
        {
            var before = Trace(world.Case);
            foreach (var actor in People.Everyone)
            {
                var expected = CaseRows.Expected(step, world.Case.Stage, world.Case.Lane, world.RelationsOf(actor), actor.Role);
                if (expected is not null && (CaseAttempts.Try(step, world, actor) != expected || Trace(world.Case) != before))
                {
                    wrong.Add($"{world.Name}: {actor.Role} of {actor.OrganisationId}");
                }
            }
        }

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void To_an_outsider_no_case_exists_whatever_its_stage()
    {
        var outsiders = People.Everyone.Where(a => a.RegionId != TestRegion.Id
            || a.OrganisationId is TestRegion.Maastricht or TestRegion.MaastrichtDesk or TestRegion.CareElsewhere or TestRegion.HouseMaastricht
                or TestRegion.Comensha or TestRegion.Office).ToList();
        Assert.Equal(12, outsiders.Count);

        Assert.All(
            from world in CaseWorlds.All() from actor in outsiders from step in Enum.GetValues<CaseStep>() select CaseRoute.RefusalOf(world.Case, step, actor),
            refusal => Assert.Equal(Refusal.NotYours, refusal));
    }

    [Fact]
    public void A_case_is_opened_once()
    {
        Assert.All(
            from world in CaseWorlds.All() from actor in People.Everyone select CaseRoute.RefusalOf(world.Case, CaseStep.OpenCase, actor),
            refusal => Assert.NotNull(refusal));
    }

    private static string Trace(Case @case) =>
        $"{@case.Stage} {@case.Lane} {@case.History.Count} {@case.Access.Count} {@case.Access.Count(a => a.IsLive)} {@case.AgendaItems.Count} {@case.Victims.Count} "
        + $"{@case.Classifications.Count} {@case.Consultations.Count} {@case.Referrals.Count} {@case.Signals.Count} {@case.OwnerOrganisationId} {@case.LastStepAt:O}";
}
