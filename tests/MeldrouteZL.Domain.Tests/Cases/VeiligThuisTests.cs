using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>What Veilig Thuis does in its own task: judges safety, informs whose data it recorded, calls about what is acute.</summary>
public sealed class VeiligThuisTests
{
    private static readonly InformingDetails Told = new(InformingStep.Informed, InformedHow.Conversation, new DateOnly(2026, 11, 16), "medewerker Veilig Thuis", null);
    private static readonly InformingDetails Longer = new(InformingStep.Extended, null, null, null, "anders is het onderzoek niet mogelijk");
    private static readonly InformingDetails Not = new(InformingStep.NotInformed, null, null, null, "levensgevaar");

    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R80")]
    public void AssessSafety_stands_beside_an_earlier_one_and_leaves_the_clock_of_Veilig_Thuis()
    {
        var @case = scenario.Opened();
        var opened = scenario.Now;
        scenario.Done(@case.AssessSafety(SafetyFinding.Unknown, AssessmentDecision.OwnInvestigation, "te weinig bekend", scenario.By(VtEmployee)));
        scenario.Pass();
        var at = scenario.Now;

        scenario.Done(@case.AssessSafety(SafetyFinding.Structural, AssessmentDecision.HandOver, "woont nu elders", scenario.By(VtAttentionOfficer)));

        Assert.Equal(
            [
                (SafetyFinding.Unknown, AssessmentDecision.OwnInvestigation, "te weinig bekend", opened, VtEmployee.UserId, (DateTimeOffset?)Scenario.After(opened, TermKind.Investigation)),
                (SafetyFinding.Structural, AssessmentDecision.HandOver, "woont nu elders", at, VtAttentionOfficer.UserId, null),
            ],
            @case.SafetyAssessments.Select(a => (a.Finding, a.Decision, a.Why, a.At, a.UserId, a.InvestigateBy)));
        Recorded(@case, CaseStep.AssessSafety, VtAttentionOfficer, at, CaseStage.AtVeiligThuis, CaseStage.AtVeiligThuis);
        WaitsOnlyFor(@case, TestRegion.VeiligThuis, Scenario.After(@case.Signals[0].ForwardedAt!.Value, TermKind.VeiligThuisAssessment));
    }

    [Fact]
    public void The_duty_to_inform_begins_when_a_victim_is_recorded_and_ends_when_it_is_done()
    {
        var @case = scenario.Opened();
        var victim = @case.Victims[0];
        Assert.Equal(Scenario.After(@case.History.Single(h => h.Step == CaseStep.AddVictim).At, TermKind.InformPerson), victim.InformBy);

        scenario.Done(@case.RecordInforming(victim.Id, Told, scenario.By(VtEmployee)));

        Assert.Equal((null, InformingStep.Informed, new DateOnly(2026, 11, 16)), (victim.InformBy, victim.Informed!.Value, victim.InformedOn!.Value));
        var step = Assert.Single(@case.Informings);
        Assert.Equal(
            (victim.Id, InformingStep.Informed, InformedHow.Conversation, "medewerker Veilig Thuis", VtEmployee.UserId, (DateTimeOffset?)null),
            (step.VictimId, step.Step, step.How!.Value, step.By, step.UserId, step.DueAt));
        Assert.Equal(Refusal.InformingSettled, @case.RecordInforming(victim.Id, Told, scenario.By(VtEmployee)));
        Assert.Equal(Refusal.InformingSettled, @case.RecordInforming(victim.Id, Longer, scenario.By(VtEmployee)));
        Assert.Single(@case.Informings);
    }

    [Fact]
    public void Each_extension_counts_from_the_end_of_the_term_that_ran_and_keeps_its_reason()
    {
        var @case = scenario.Opened();
        var victim = @case.Victims[0];
        var first = victim.InformBy!.Value;
        scenario.Pass(24);

        scenario.Done(@case.RecordInforming(victim.Id, Longer, scenario.By(VtEmployee)));
        scenario.Done(@case.RecordInforming(victim.Id, Longer, scenario.By(VtAttentionOfficer)));

        Assert.Equal(first.AddHours(2 * TestRegion.Hours(TermKind.InformPersonExtension)), victim.InformBy);
        Assert.Equal([Longer.Reason, Longer.Reason], @case.Informings.Select(i => i.Reason));
        Assert.Equal(
            [first.AddHours(TestRegion.Hours(TermKind.InformPersonExtension)), victim.InformBy!.Value],
            @case.Informings.Select(i => i.DueAt!.Value));
    }

    [Fact]
    public void A_term_that_is_over_is_not_extended_afterwards()
    {
        var @case = scenario.Opened();
        scenario.Pass(TestRegion.Hours(TermKind.InformPerson) + 1);

        Assert.Equal(Refusal.TermIsOver, @case.RecordInforming(@case.Victims[0].Id, Longer, scenario.By(VtEmployee)));
        Assert.Empty(@case.Informings);
        Assert.Null(@case.RecordInforming(@case.Victims[0].Id, Told, scenario.By(VtEmployee)));
    }

    [Fact]
    public void Who_was_not_informed_for_a_reason_may_be_informed_once_it_is_gone()
    {
        var @case = scenario.Opened();
        var victim = @case.Victims[0];
        scenario.Done(@case.RecordInforming(victim.Id, Not, scenario.By(VtEmployee)));
        Assert.Equal((null, InformingStep.NotInformed), (victim.InformBy, victim.Informed!.Value));
        Assert.Equal(Refusal.InformingSettled, @case.RecordInforming(victim.Id, Longer, scenario.By(VtEmployee)));

        scenario.Done(@case.RecordInforming(victim.Id, Told, scenario.By(VtEmployee)));

        Assert.Equal(InformingStep.Informed, victim.Informed);
        Assert.Equal([InformingStep.NotInformed, InformingStep.Informed], @case.Informings.Select(i => i.Step));
    }

    [Fact]
    public void Nobody_is_informed_tomorrow_nor_a_victim_of_another_case()
    {
        var @case = scenario.Opened();

        Assert.Equal(Refusal.NotYetHappened, @case.RecordInforming(@case.Victims[0].Id, Told with { On = new DateOnly(2026, 11, 17) }, scenario.By(VtEmployee)));
        Assert.Equal(Refusal.UnknownVictim, @case.RecordInforming(Guid.NewGuid(), Told, scenario.By(VtEmployee)));
        Assert.Empty(@case.Informings);
    }

    [Fact]
    public void The_duty_outlives_the_closing_of_a_case()
    {
        var @case = scenario.CaseAt(CaseStage.Closed);

        scenario.Done(@case.RecordInforming(@case.Victims[0].Id, Told, scenario.By(VtEmployee)));

        Assert.Equal(CaseStage.Closed, @case.Stage);
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public void Calls_are_kept_with_the_consultation_in_which_they_were_made()
    {
        var @case = scenario.Acute(CaseStage.AtVeiligThuis);
        var first = @case.Consultations[0];
        var at = scenario.Now;
        scenario.Done(@case.RecordAcuteCall(new(CallPartner.Avim, null, at.AddMinutes(-5), false, null), scenario.By(VtEmployee)));
        scenario.Done(@case.RecordAcuteCall(new(CallPartner.Other, "arts van de spoedpost", at, true, "is veilig tot morgen"), scenario.By(CareCoordinator)));
        scenario.Done(@case.LowerAcute("toch niet", scenario.By(VtEmployee)));
        scenario.Done(@case.RaiseAcute("toch wel", scenario.By(VtEmployee)));

        scenario.Done(@case.RecordAcuteCall(new(CallPartner.LabourInspectorate, null, at, true, "komt"), scenario.By(AvimOfficer)));

        Assert.Equal(
            [
                (first.Id, CallPartner.Avim, (string?)null, at.AddMinutes(-5), false, (string?)null, VtEmployee.UserId),
                (first.Id, CallPartner.Other, "arts van de spoedpost", at, true, "is veilig tot morgen", CareCoordinator.UserId),
                (@case.Consultations[1].Id, CallPartner.LabourInspectorate, null, at, true, "komt", AvimOfficer.UserId),
            ],
            @case.AcuteCalls.Select(c => (c.ConsultationId, c.Partner, c.Who, c.At, c.Answered, c.Said, c.UserId)));
    }

    [Fact]
    public void A_call_that_is_yet_to_come_is_not_recorded()
    {
        var @case = scenario.Acute(CaseStage.AtVeiligThuis);

        Assert.Equal(Refusal.NotYetHappened, @case.RecordAcuteCall(new(CallPartner.Avim, null, scenario.Now.AddMinutes(1), true, "ja"), scenario.By(VtEmployee)));
        Assert.Empty(@case.AcuteCalls);
    }
}
