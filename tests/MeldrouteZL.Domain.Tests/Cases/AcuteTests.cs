using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>What the acute lane records, grants and takes back.</summary>
public sealed class AcuteTests
{
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R70")]
    public void RaiseAcute_brings_AVIM_and_care_coordination_in_at_once_also_by_who_knows_only_the_status()
    {
        var @case = scenario.Opened();
        var at = scenario.Now;

        scenario.Done(@case.RaiseAcute("wordt vanavond opgehaald", scenario.By(AttentionOfficer)));

        Recorded(@case, CaseStep.RaiseAcute, AttentionOfficer, at, CaseStage.AtVeiligThuis, CaseStage.AtVeiligThuis, "wordt vanavond opgehaald");
        Assert.Equal(AcuteLane.Raised, @case.Lane);
        Granted(@case, TestRegion.Avim, Profiles.Avim, CaseStep.RaiseAcute, at);
        Granted(@case, TestRegion.CareParkstad, Profiles.Care, CaseStep.RaiseAcute, at);
        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.Heerlen));
        var call = Assert.Single(@case.Consultations);
        Assert.Equal(
            ("wordt vanavond opgehaald", at, AttentionOfficer.UserId, TestRegion.Heerlen, (DateTimeOffset?)null),
            (call.Reason, call.RaisedAt, call.RaisedBy, call.RaisedByOrganisationId, call.EndedAt));
        WaitsOnlyFor(@case, TestRegion.VeiligThuis, Scenario.After(at, TermKind.AcuteAnswer));
    }

    [Fact]
    public void ConfirmAcute_keeps_who_was_consulted_and_waits_for_whoever_confirmed()
    {
        var @case = scenario.Acute(CaseStage.Classified);
        var at = scenario.Now;

        scenario.Done(@case.ConfirmAcute("dienst Veilig Thuis gebeld", scenario.By(AvimOfficer)));

        Recorded(@case, CaseStep.ConfirmAcute, AvimOfficer, at, CaseStage.Classified, CaseStage.Classified);
        Assert.Equal(AcuteLane.Confirmed, @case.Lane);
        var call = Assert.Single(@case.Consultations);
        Assert.Equal(("dienst Veilig Thuis gebeld", at, AvimOfficer.UserId), (call.Consulted, call.ConfirmedAt!.Value, call.ConfirmedBy!.Value));
        WaitsOnlyFor(@case, TestRegion.Avim, Scenario.After(at, TermKind.AcuteAnswer));
    }

    [Theory]
    [InlineData(AcuteLane.Raised)]
    [InlineData(AcuteLane.Confirmed)]
    public void LowerAcute_takes_back_what_raising_granted(AcuteLane lane)
    {
        var @case = scenario.Acute(CaseStage.AtVeiligThuis, lane);
        var at = scenario.Now;

        scenario.Done(@case.LowerAcute("loos alarm", scenario.By(AvimOfficer)));

        Recorded(@case, CaseStep.LowerAcute, AvimOfficer, at, CaseStage.AtVeiligThuis, CaseStage.AtVeiligThuis, "loos alarm");
        Assert.Equal(AcuteLane.None, @case.Lane);
        Ended(@case, TestRegion.Avim, CaseStep.RaiseAcute, at);
        Ended(@case, TestRegion.CareParkstad, CaseStep.RaiseAcute, at);
        Assert.Equal((DataGroups.None, DataGroups.None), (Sees(@case, TestRegion.Avim), Sees(@case, TestRegion.CareParkstad)));
        Assert.Equal((Profiles.VeiligThuis, DataGroups.Status), (Sees(@case, TestRegion.VeiligThuis), Sees(@case, TestRegion.Heerlen)));
        var call = Assert.Single(@case.Consultations);
        Assert.Equal(("loos alarm", at, AvimOfficer.UserId), (call.LoweredBecause, call.EndedAt!.Value, call.EndedBy!.Value));
        WaitsOnlyFor(@case, TestRegion.VeiligThuis, Scenario.After(at, TermKind.VeiligThuisAssessment));
    }

    [Fact]
    public void LowerAcute_leaves_what_another_step_granted()
    {
        var onAgenda = scenario.Acute(CaseStage.OnAgenda);
        scenario.Done(onAgenda.LowerAcute("loos alarm", scenario.By(VtEmployee)));
        var owned = scenario.CaseAt(CaseStage.AtVeiligThuis);
        scenario.Done(scenario.Acute(owned).DecideAcute(Scenario.Decision(TestRegion.Avim), scenario.Meeting(), scenario.By(VtEmployee)));
        scenario.Done(scenario.Acute(owned).LowerAcute("loos alarm", scenario.By(VtEmployee)));

        Assert.Equal((Profiles.Avim, Profiles.Care), (Sees(onAgenda, TestRegion.Avim), Sees(onAgenda, TestRegion.CareParkstad)));
        Assert.Equal(Profiles.Avim, Sees(owned, TestRegion.Avim));
    }

    [Fact]
    public void LowerAcute_in_follow_up_gives_the_case_back_to_its_owner()
    {
        var @case = scenario.Acute(CaseStage.InFollowUp, owner: TestRegion.Avim);
        var at = scenario.Now;

        scenario.Done(@case.LowerAcute("loos alarm", scenario.By(VtEmployee)));

        WaitsOnlyFor(@case, TestRegion.Avim, Scenario.After(at, TermKind.OwnerAccepts));
    }

    [Theory]
    [Trait("Requirement", "R71")]
    [InlineData(CaseStage.AtVeiligThuis)]
    [InlineData(CaseStage.ProvisionallyClassified)]
    [InlineData(CaseStage.Classified)]
    [InlineData(CaseStage.Screened)]
    [InlineData(CaseStage.InFollowUp)]
    public void DecideAcute_goes_straight_to_follow_up_and_comes_back_at_the_next_table(CaseStage from)
    {
        var @case = scenario.Acute(from, AcuteLane.Confirmed);
        var (next, at) = (scenario.Meeting(week: 1), scenario.Now);

        scenario.Done(@case.DecideAcute(Scenario.Decision(TestRegion.CareParkstad, shelter: true), next, scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.DecideAcute, VtEmployee, at, from, CaseStage.InFollowUp);
        Assert.Equal((AcuteLane.None, (int?)TestRegion.CareParkstad), (@case.Lane, @case.OwnerOrganisationId));
        var call = Assert.Single(@case.Consultations);
        Assert.Equal(
            ("vanavond naar een veilige plek", "dienst AVIM, dienst Veilig Thuis", true, at, VtEmployee.UserId),
            (call.Decision, call.Deciders, call.Shelter!.Value, call.EndedAt!.Value, call.EndedBy!.Value));
        var item = @case.OpenAgendaItem!;
        Assert.Equal((AgendaItemKind.AfterCare, next.Id, "vanavond naar een veilige plek"), (item.Kind, item.MeetingId, item.Question));
        Granted(@case, TestRegion.CareParkstad, Profiles.Care, CaseStep.DecideAcute, at);
        Assert.Equal(Profiles.Avim, Sees(@case, TestRegion.Avim)); // until the table has looked back
        WaitsOnlyFor(@case, TestRegion.CareParkstad, Scenario.After(at, TermKind.OwnerAccepts));
    }

    [Fact]
    public void DecideAcute_turns_an_item_that_waits_for_the_table_into_after_care()
    {
        var @case = scenario.Acute(CaseStage.OnAgenda);

        scenario.Done(@case.DecideAcute(Scenario.Decision(TestRegion.VeiligThuis), scenario.Meeting(MeetingStage.Held), scenario.By(VtEmployee)));

        var item = Assert.Single(@case.AgendaItems);
        Assert.Equal((AgendaItemKind.AfterCare, scenario.Table!.Id), (item.Kind, item.MeetingId));
    }

    [Fact]
    [Trait("Requirement", "R73")]
    public void Shelter_is_for_victims_only()
    {
        var nobody = scenario.Acute(Case.Open(scenario.Forwarded(AttentionOfficer), scenario.By(VtEmployee)).Case!);

        Assert.Equal(
            Refusal.ShelterIsForVictims,
            nobody.DecideAcute(Scenario.Decision(TestRegion.Avim, shelter: true), scenario.Meeting(), scenario.By(VtEmployee)));
        Assert.Equal((CaseStage.AtVeiligThuis, AcuteLane.Raised, (int?)null), (nobody.Stage, nobody.Lane, nobody.OwnerOrganisationId));
        Assert.Null(nobody.DecideAcute(Scenario.Decision(TestRegion.Avim), scenario.Meeting(), scenario.By(VtEmployee)));
    }

    [Fact]
    public void DecideAcute_needs_an_owner_from_the_table_and_a_meeting_that_takes_items()
    {
        var @case = scenario.Acute(CaseStage.Classified);
        var by = scenario.By(VtEmployee);

        Assert.Equal(Refusal.OwnerMustBeTableMember, @case.DecideAcute(Scenario.Decision(TestRegion.CareElsewhere), scenario.Meeting(), by));
        Assert.Equal(Refusal.OwnerMustBeTableMember, @case.DecideAcute(Scenario.Decision(TestRegion.Labour), scenario.Meeting(), by));
        Assert.Equal(Refusal.MeetingClosedForItems, @case.DecideAcute(Scenario.Decision(TestRegion.Avim), scenario.Meeting(MeetingStage.AgendaFixed), by));
        Assert.Equal((CaseStage.Classified, AcuteLane.Raised), (@case.Stage, @case.Lane));
    }

    [Fact]
    public void The_Labour_Inspectorate_is_consulted_and_decides_nothing()
    {
        var @case = scenario.Acute(CaseStage.Classified);

        Assert.Equal(Refusal.NotYours, @case.DecideAcute(Scenario.Decision(TestRegion.Avim), scenario.Meeting(), scenario.By(LabourInspector)));
        Assert.Equal(OrganisationKind.LabourInspectorate, LabourInspector.Kind);
    }

    [Fact]
    public void DiscussAfterCare_records_the_weighing_and_ends_what_the_lane_granted()
    {
        var @case = scenario.Acute(CaseStage.AtVeiligThuis);
        var table = scenario.Meeting();
        scenario.Done(@case.DecideAcute(Scenario.Decision(TestRegion.CareParkstad), table, scenario.By(VtEmployee)));
        scenario.Advance(table, MeetingStage.AgendaFixed);
        var (at, due) = (scenario.Now, DueOf(@case, TestRegion.CareParkstad));

        scenario.Done(@case.DiscussAfterCare(table, Scenario.Result(AdvisedSteps.None), scenario.By(Secretary)));

        Recorded(@case, CaseStep.DiscussAfterCare, Secretary, at, CaseStage.InFollowUp, CaseStage.InFollowUp);
        Assert.Equal((AgendaItemStatus.Discussed, at), (@case.AgendaItems[0].Status, @case.AgendaItems[0].DiscussedAt!.Value));
        Ended(@case, TestRegion.Avim, CaseStep.RaiseAcute, at);
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.Avim));
        Assert.Equal(Profiles.Care, Sees(@case, TestRegion.CareParkstad));
        WaitsOnlyFor(@case, TestRegion.CareParkstad, due);
        Assert.Equal(Refusal.NotOnThisAgenda, @case.DiscussAfterCare(table, Scenario.Result(), scenario.By(Secretary)));
    }
}
