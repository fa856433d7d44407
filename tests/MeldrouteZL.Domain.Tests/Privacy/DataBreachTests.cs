using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Privacy;

public sealed class DataBreachTests
{
    private static readonly Actor Officer = People.At(TestRegion.Office, OrganisationKind.RegionOffice, Role.PrivacyOfficer);
    private readonly Scenario scenario = new();

    [Fact]
    public void Its_72_hours_run_from_discovery()
    {
        var discovered = scenario.Now.AddHours(-10);

        Assert.Equal(discovered.AddHours(72), Discovered(discovered).DueAt);
        Assert.Equal(Refusal.NotYetHappened, DataBreach.Discover("x", scenario.Now.AddMinutes(1), scenario.By(Officer)).Refusal);
    }

    [Fact]
    public void Each_decision_is_added_to_the_ones_before()
    {
        var breach = Discovered(scenario.Now.AddHours(-10));

        scenario.Done(breach.Assess(null, null, "Geen risico", scenario.By(Officer)));
        var at = scenario.Now;
        scenario.Done(breach.Assess(at, at, "Toch wel", scenario.By(Officer)));

        Assert.Equal([(null, "Geen risico"), ((DateTimeOffset?)at, "Toch wel")], breach.Assessments.Select(a => (a.AuthorityNotifiedAt, a.Why)));
    }

    [Fact]
    public void Nobody_is_notified_before_the_discovery_or_in_the_future()
    {
        var breach = Discovered(scenario.Now.AddHours(-10));

        Assert.Equal(Refusal.BeforeDiscovery, breach.Assess(scenario.Now.AddHours(-11), null, "x", scenario.By(Officer)));
        Assert.Equal(Refusal.NotYetHappened, breach.Assess(null, scenario.Now.AddHours(1), "x", scenario.By(Officer)));
        Assert.Empty(breach.Assessments);
    }

    [Fact]
    public void Other_roles_are_refused()
    {
        var breach = Discovered(scenario.Now);
        foreach (var actor in People.Everyone.Where(a => a.Role != Role.PrivacyOfficer))
        {
            Assert.Equal(Refusal.RoleMissing, DataBreach.Discover("x", scenario.Now, scenario.By(actor)).Refusal);
            Assert.Equal(Refusal.RoleMissing, breach.Assess(null, null, "x", scenario.By(actor)));
        }
    }

    private DataBreach Discovered(DateTimeOffset at) => DataBreach.Discover("Een brief lag verkeerd", at, scenario.By(Officer)).Breach!;
}
