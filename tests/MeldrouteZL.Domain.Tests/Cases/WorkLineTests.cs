using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>The work list is driven from the grants: an open case is one line for each organisation that may see it.</summary>
public sealed class WorkLineTests
{
    [Fact]
    public void An_open_case_is_one_line_for_each_organisation_that_sees_it()
    {
        Assert.All(CaseWorlds.All().Where(w => w.Case.Stage < CaseStage.Closed), world =>
            Assert.All(world.Case.Access.Where(a => a.IsLive).GroupBy(a => a.OrganisationId), grants => Assert.Single(grants, a => a.IsOpen)));
    }

    [Fact]
    public void A_closed_case_is_nobodys_line() =>
        Assert.All(CaseWorlds.All().Where(w => w.Case.Stage >= CaseStage.Closed), world => Assert.DoesNotContain(world.Case.Access, a => a.IsOpen));

    [Fact]
    public void What_has_ended_is_no_line() =>
        Assert.All(CaseWorlds.All(), world => Assert.DoesNotContain(world.Case.Access, a => !a.IsLive && a.IsOpen));

    [Fact]
    public void Of_several_reasons_the_widest_is_the_line()
    {
        var scenario = new Scenario();
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        scenario.Accepted(@case, ReferralKind.LocalAdministrative, TestRegion.HeerlenDesk, VtEmployee, Coordinator);

        var desk = @case.Access.Where(a => a.IsLive && a.OrganisationId == TestRegion.HeerlenDesk).ToList();
        Assert.Equal([(DataGroups.Status, false), (Profiles.Desk, true)], desk.Select(a => (a.Groups, a.IsOpen)));
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public void A_wider_reason_keeps_the_handler_and_the_term()
    {
        var scenario = new Scenario();
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var offered = scenario.Offered(@case, ReferralKind.CareCoordination, TestRegion.CareElsewhere, VtEmployee);
        scenario.Done(@case.Assign(CareCoordinatorElsewhere.UserId, scenario.By(CareCoordinatorElsewhere)));

        scenario.Done(@case.Join(scenario.Forwarded(CareCoordinatorElsewhere), "zelfde busje", scenario.By(VtEmployee)));

        Assert.Equal(Profiles.Care, CaseAssert.Sees(@case, TestRegion.CareElsewhere));
        Assert.Equal(CareCoordinatorElsewhere.UserId, CaseAssert.HandlerOf(@case, TestRegion.CareElsewhere));
        Assert.Equal(offered.DueAt, CaseAssert.DueOf(@case, TestRegion.CareElsewhere));
    }

    [Fact]
    public void Closing_ends_no_access_only_to_grant_the_same_again()
    {
        var scenario = new Scenario();
        var @case = scenario.To(scenario.Opened(scenario.Forwarded(AvimOfficer)), CaseStage.InFollowUp);
        var kept = Assert.Single(@case.Access, a => a.IsLive && a.OrganisationId == TestRegion.Avim);

        scenario.To(@case, CaseStage.Closed);

        Assert.Same(kept, Assert.Single(@case.Access, a => a.IsLive && a.OrganisationId == TestRegion.Avim));
    }
}
