using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>What is planned against exploitation, by whom, and what became of it.</summary>
[Trait("Requirement", "R105")]
public sealed class InterventionTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R119")]
    public void It_says_what_who_and_on_which_ground_and_gives_nobody_access()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var before = @case.Access.Count;

        var (closure, refusal) = @case.RecordIntervention(Scenario.Closure() with { PlannedOn = Today, Sector = InspectedSector.Other }, scenario.By(VtEmployee));
        scenario.Done(refusal);

        Assert.Equal((@case.Id, VtEmployee.OrganisationId, TestRegion.HeerlenDesk, InterventionState.Planned), (closure!.CaseId, closure.OrganisationId, closure.ResponsibleOrganisationId, closure.State));
        Assert.Equal(("APV", Today, null), (closure.LegalGround, closure.PlannedOn!.Value, closure.Sector)); // of an inspection only
        Assert.Equal((CaseStep.RecordIntervention, before), (@case.History[^1].Step, @case.Access.Count));
    }

    [Fact]
    [Trait("Requirement", "R113")]
    [Trait("Requirement", "R118")]
    public void An_inspection_keeps_what_was_seen_and_only_an_inspection_does()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var inspection = Record(@case, Scenario.Closure() with { Type = InterventionType.Inspection, Sector = InspectedSector.UnlicensedSexWork });
        var closure = Record(@case, Scenario.Closure());
        var seen = new InterventionOutcome(Today, "een meisje van 16") { MinorsSeen = Knowledge.Yes, CoercionSeen = Knowledge.Unknown, HelperPresent = Knowledge.No };

        scenario.Done(@case.FinishIntervention(inspection, seen, scenario.By(VtAttentionOfficer)));
        scenario.Done(@case.FinishIntervention(closure, seen, scenario.By(VtEmployee)));

        Assert.Equal((InterventionState.CarriedOut, Today, "een meisje van 16", VtAttentionOfficer.UserId), (inspection.State, inspection.CarriedOutOn!.Value, inspection.Result, inspection.FinishedBy));
        Assert.Equal((InspectedSector.UnlicensedSexWork, Knowledge.Yes, Knowledge.Unknown, Knowledge.No), (inspection.Sector, inspection.MinorsSeen, inspection.CoercionSeen, inspection.HelperPresent));
        Assert.Equal((null, null, null), (closure.MinorsSeen, closure.CoercionSeen, closure.HelperPresent));
    }

    [Fact]
    public void Who_does_it_says_what_became_of_it_once_and_nobody_beside_them()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        Accept(@case, ReferralKind.LocalAdministrative, TestRegion.HeerlenDesk, Coordinator);
        Accept(@case, ReferralKind.LabourInspection, TestRegion.Labour, LabourInspector);
        var closure = Record(@case, Scenario.Closure());
        var outcome = new InterventionOutcome(null, "eigenaar ging zelf weg");

        Assert.Equal(Refusal.UnknownIntervention, @case.FinishIntervention(closure, outcome, scenario.By(LabourInspector)));
        Assert.Equal(Refusal.UnknownIntervention, @case.FinishIntervention(Record(scenario.CaseAt(CaseStage.InFollowUp), Scenario.Closure()), outcome, scenario.By(Coordinator)));
        Assert.Equal(Refusal.NotYetHappened, @case.FinishIntervention(closure, outcome with { CarriedOutOn = Today.AddDays(40) }, scenario.By(Coordinator)));
        scenario.Done(@case.FinishIntervention(closure, outcome, scenario.By(Coordinator)));

        Assert.Equal((InterventionState.NotCarriedOut, "eigenaar ging zelf weg"), (closure.State, closure.Result));
        Assert.Equal(Refusal.InterventionFinished, @case.FinishIntervention(closure, outcome, scenario.By(VtEmployee)));
    }

    [Fact]
    public void A_type_of_another_kind_and_an_organisation_of_nowhere_are_refused()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var steps = @case.History.Count;

        Assert.Equal(Refusal.TypeDoesNotFit, @case.RecordIntervention(Scenario.Closure() with { Kind = InterventionKind.Fiscal }, scenario.By(VtEmployee)).Refusal);
        Assert.Equal(Refusal.UnknownOrganisation, @case.RecordIntervention(Scenario.Closure() with { ResponsibleOrganisationId = 987654 }, scenario.By(VtEmployee)).Refusal);
        Assert.Equal(steps, @case.History.Count);
    }

    private Intervention Record(Case @case, InterventionPlan plan)
    {
        var (intervention, refusal) = @case.RecordIntervention(plan, scenario.By(VtEmployee));
        Assert.Null(refusal);
        return intervention!;
    }

    private void Accept(Case @case, ReferralKind kind, int receiver, Actor by) =>
        scenario.Done(@case.AcceptReferral(scenario.Offered(@case, kind, receiver, VtEmployee), scenario.By(by)));
}
