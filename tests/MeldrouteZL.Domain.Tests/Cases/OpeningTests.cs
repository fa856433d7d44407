using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>What opening a case records, and who may open one.</summary>
public sealed class OpeningTests
{
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R55")]
    public void OpenCase_gives_Veilig_Thuis_everything_it_may_have_and_the_municipality_the_status()
    {
        var signal = scenario.Forwarded(AttentionOfficer);
        var at = scenario.Now;

        var (@case, refusal) = Case.Open(signal, scenario.By(VtEmployee));

        Assert.Null(refusal);
        Recorded(@case!, CaseStep.OpenCase, VtEmployee, at, null, CaseStage.AtVeiligThuis);
        Granted(@case!, TestRegion.VeiligThuis, Profiles.VeiligThuis, CaseStep.OpenCase, at);
        Granted(@case!, TestRegion.Heerlen, Profiles.Municipality, CaseStep.OpenCase, at);
        Assert.Equal(2, @case!.Access.Count);
        Assert.Equal((at, AcuteLane.None, (int?)null), (@case.OpenedAt, @case.Lane, @case.OwnerOrganisationId));
        Assert.Equal((TestRegion.Id, TestRegion.Heerlen), (@case.RegionId, @case.MunicipalityId));
        Assert.Equal(("Drie mensen slapen in een loods en krijgen geen loon.", ExploitationForm.Labour), (@case.Facts!.Subject, @case.Facts.Form));
    }

    [Fact]
    public void OpenCase_leaves_the_five_working_days_counting_from_receipt()
    {
        var signal = scenario.Draft(AttentionOfficer);
        var received = scenario.Now;
        scenario.Done(signal.Forward("Wmo 2015", scenario.By(AttentionOfficer)));
        scenario.Pass(hours: 40);

        var @case = Case.Open(signal, scenario.By(VtEmployee)).Case!;

        WaitsOnlyFor(@case, TestRegion.VeiligThuis, Scenario.After(received, TermKind.VeiligThuisAssessment));
    }

    [Fact]
    public void OpenCase_makes_whoever_opens_it_at_Veilig_Thuis_its_handler()
    {
        var @case = Case.Open(scenario.Forwarded(AttentionOfficer), scenario.By(VtEmployee)).Case!;

        Assert.Equal(VtEmployee.UserId, HandlerOf(@case, TestRegion.VeiligThuis));
        Assert.Null(HandlerOf(@case, TestRegion.Heerlen));
    }

    [Fact]
    public void OpenCase_takes_the_signal_off_the_list_of_signals()
    {
        var signal = scenario.Forwarded(AttentionOfficer);

        var @case = Case.Open(signal, scenario.By(VtEmployee)).Case!;

        Assert.Equal([signal], @case.Signals);
        Assert.Equal(@case.Id, signal.CaseId);
        Assert.All(signal.Access, a => Assert.Equal((false, AccessGrant.NoTerm), (a.IsOpen, a.DueAt)));
    }

    [Fact]
    [Trait("Requirement", "R86")]
    public void A_signal_of_care_coordination_or_AVIM_opens_a_case_that_waits_for_Veilig_Thuis()
    {
        foreach (var (author, profile) in new[] { (CareCoordinator, Profiles.Care), (AvimOfficer, Profiles.Avim) })
        {
            var @case = Case.Open(scenario.Forwarded(author), scenario.By(author)).Case!;

            Assert.Equal(profile, Sees(@case, author.OrganisationId));
            Assert.Equal(Profiles.VeiligThuis, Sees(@case, TestRegion.VeiligThuis));
            Assert.NotEqual(AccessGrant.NoTerm, DueOf(@case, TestRegion.VeiligThuis));
            Assert.Null(HandlerOf(@case, TestRegion.VeiligThuis));
        }
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public void An_acute_signal_opens_a_case_without_waiting_for_Veilig_Thuis()
    {
        var acute = scenario.Forwarded(AttentionOfficer, acute: true);
        var calm = scenario.Forwarded(AttentionOfficer);

        Assert.Null(Case.Open(acute, scenario.By(AttentionOfficer)).Refusal);
        Assert.Equal(Refusal.NotYours, Case.Open(calm, scenario.By(AttentionOfficer)).Refusal);
    }

    [Fact]
    public void Only_Veilig_Thuis_and_the_author_of_a_signal_that_opens_by_itself_open_a_case()
    {
        var acute = scenario.Forwarded(AttentionOfficer, acute: true);
        var calm = scenario.Forwarded(AttentionOfficer);

        // By hand: at Veilig Thuis the desk, not the table; at home the attention officer, not the reporter.
        Actor[] desk = [VtEmployee, VtAttentionOfficer, Colleague(VtEmployee), Colleague(VtAttentionOfficer)];
        Actor[] home = [AttentionOfficer, Colleague(AttentionOfficer)];
        Assert.All(Everyone, actor => Assert.Equal(
            desk.Contains(actor) ? null : actor == Secretary ? Refusal.RoleMissing : Refusal.NotYours, Attempt(calm, actor)));
        Assert.All(Everyone, actor => Assert.Equal(
            desk.Contains(actor) || home.Contains(actor) ? null : actor == Secretary ? Refusal.RoleMissing : Refusal.NotYours, Attempt(acute, actor)));
    }

    [Fact]
    public void A_signal_that_was_not_forwarded_opens_no_case()
    {
        var draft = scenario.Draft(AttentionOfficer, acute: true);

        Assert.Equal(Refusal.WrongStage, Case.Open(draft, scenario.By(AttentionOfficer)).Refusal);
        Assert.Equal(Refusal.NotYours, Case.Open(draft, scenario.By(Colleague(AttentionOfficer))).Refusal);
        Assert.Equal(Refusal.NotYours, Case.Open(draft, scenario.By(VtEmployee)).Refusal);
    }

    [Fact]
    public void A_signal_opens_no_second_case()
    {
        var signal = scenario.Forwarded(AttentionOfficer);
        scenario.Opened(signal);

        Assert.Equal(Refusal.SignalAlreadyInCase, Case.Open(signal, scenario.By(VtEmployee)).Refusal);
    }

    // Each on a signal of its own: opening takes it.
    private Refusal? Attempt(Signal like, Actor actor) =>
        Case.Open(scenario.Forwarded(AttentionOfficer, like.Acute), scenario.By(actor)).Refusal;
}
