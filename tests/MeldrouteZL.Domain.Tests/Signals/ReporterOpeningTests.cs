using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Signals;

/// <summary>Who told it stands open to who wrote it down, and to others in person, for a while, after saying why.</summary>
public sealed class ReporterOpeningTests
{
    private readonly Scenario scenario = new();

    [Fact]
    public void It_opens_for_one_person_until_the_term_is_over()
    {
        var signal = Forwarded("Verzonnen Melder");
        var until = scenario.In(TermKind.ReporterOpening);

        Assert.False(signal.IsReporterOpenTo(VtEmployee, scenario.Now));
        Assert.Null(signal.OpenReporter("Ik bel de melder terug", scenario.By(VtEmployee)));

        Assert.True(signal.IsReporterOpenTo(VtEmployee, scenario.Now));
        Assert.False(signal.IsReporterOpenTo(Colleague(VtEmployee), scenario.Now));
        Assert.False(signal.IsReporterOpenTo(VtEmployee, until));
        Assert.True(signal.IsReporterOpenTo(AttentionOfficer, until));
        Assert.Equal(Refusal.ReporterOpenAlready, signal.OpenReporter("Nog een keer", scenario.By(VtEmployee)));
        Assert.Equal(("Ik bel de melder terug", VtEmployee.UserId), (signal.Openings[0].Reason, signal.Openings[0].UserId));
    }

    [Fact]
    public void Only_Veilig_Thuis_opens_and_only_what_is_shielded_from_it()
    {
        var signal = Forwarded("Verzonnen Melder");

        Assert.Equal(
            new[] { VtEmployee, Colleague(VtEmployee), VtAttentionOfficer, Colleague(VtAttentionOfficer) }.ToHashSet(),
            Everyone.Where(a => SignalRoute.OpeningReporterRefusalOf(signal, a) is null).ToHashSet());
        Assert.Equal(Refusal.NoShieldedReporter, Forwarded(null).OpenReporter("Ik bel de melder terug", scenario.By(VtEmployee)));
        Assert.Equal(Refusal.NoShieldedReporter, scenario.Forwarded(VtEmployee).OpenReporter("Ik bel de melder terug", scenario.By(VtEmployee)));
    }

    private Signal Forwarded(string? name)
    {
        var signal = Signal.Register(Scenario.Content(), new ReporterDetails(name, null, null, null), SignalSource.MunicipalInternal, scenario.By(AttentionOfficer)).Signal!;
        scenario.Done(signal.Forward("Wmo 2015", scenario.By(AttentionOfficer)));
        return signal;
    }
}
