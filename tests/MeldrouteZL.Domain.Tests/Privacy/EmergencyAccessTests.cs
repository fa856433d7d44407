using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Privacy;

public sealed class EmergencyAccessTests
{
    private static readonly Actor Officer = People.At(TestRegion.Office, OrganisationKind.RegionOffice, Role.PrivacyOfficer);
    private static readonly EmergencyCase Found = new(Guid.NewGuid(), "C-2026-000001");
    private readonly Scenario scenario = new();

    // By hand, from the cells (x) of the role × data matrix.
    [Fact]
    public void Only_a_privacy_officer_opens_a_case_and_of_it_what_the_matrix_names()
    {
        foreach (var actor in People.Everyone)
        {
            var (access, refusal) = Break(actor);
            Assert.Equal(actor.Role == Role.PrivacyOfficer, access is not null);
            Assert.Equal(actor.Role == Role.PrivacyOfficer ? null : Refusal.RoleMissing, refusal);
        }

        Assert.All(
            Enum.GetValues<DataGroups>().Where(g => g != DataGroups.None),
            g => Assert.Equal(g is not (DataGroups.PoliceOnly or DataGroups.CareOnly or DataGroups.Disclosures), Broken().Admits(Officer, g, scenario.Now)));
    }

    [Fact]
    public void It_is_for_that_person_in_that_role_and_region_only()
    {
        var access = Broken();

        Assert.True(access.Admits(Officer, DataGroups.Facts, scenario.Now));
        Assert.All(
            People.Everyone.Where(a => a.UserId != Officer.UserId).Append(People.Colleague(Officer)).Append(Officer with { Role = Role.PolicyOfficer }).Append(Officer with { RegionId = 2 }),
            a => Assert.False(access.Admits(a, DataGroups.Facts, scenario.Now)));
    }

    [Fact]
    public void It_ends_by_itself()
    {
        var access = Broken();
        var until = scenario.In(TermKind.EmergencyAccess);

        Assert.Equal(until, access.Until);
        Assert.True(access.Admits(Officer, DataGroups.Facts, until.AddTicks(-1)));
        Assert.False(access.Admits(Officer, DataGroups.Facts, until));
        scenario.Pass();
        Assert.Equal(Refusal.EmergencyOver, access.End(scenario.By(Officer)));
    }

    [Fact]
    public void Who_opened_it_ends_it_early_and_nobody_else()
    {
        var access = Broken();

        Assert.Equal(Refusal.UnknownEmergency, access.End(scenario.By(People.Colleague(Officer))));
        Assert.Null(access.End(scenario.By(Officer)));
        Assert.False(access.Admits(Officer, DataGroups.Status, scenario.Now));
        Assert.Equal(Refusal.EmergencyOver, access.End(scenario.By(Officer)));
    }

    [Fact]
    public void A_colleague_judges_it_once_and_never_who_did_it()
    {
        var access = Broken();
        var colleague = People.Colleague(Officer);

        Assert.Equal(Refusal.OwnEmergency, access.Judge(true, "Het moest", scenario.By(Officer)));
        Assert.Equal(Refusal.RoleMissing, access.Judge(true, "Het moest", scenario.By(People.VtAttentionOfficer)));
        Assert.Null(access.Judge(false, "Er was geen gevaar", scenario.By(colleague)));
        Assert.Equal(Refusal.AlreadyJudged, access.Judge(true, "Toch wel", scenario.By(colleague)));
        Assert.False(Assert.Single(access.Judgements).IsJustified);
    }

    [Fact]
    public void What_is_not_there_is_refused_before_what_is_open_already()
    {
        Assert.Equal(Refusal.UnknownCase, EmergencyAccess.Break(Guid.NewGuid(), null, true, "Er is gevaar", scenario.By(Officer)).Refusal);
        Assert.Equal(Refusal.EmergencyOpenAlready, EmergencyAccess.Break(Guid.NewGuid(), Found, true, "Er is gevaar", scenario.By(Officer)).Refusal);
    }

    private EmergencyAccess Broken() => Break(Officer).Access!;

    private (EmergencyAccess? Access, Refusal? Refusal) Break(Actor actor) => EmergencyAccess.Break(Guid.NewGuid(), Found, false, "Er is gevaar voor een kind", scenario.By(actor));
}
