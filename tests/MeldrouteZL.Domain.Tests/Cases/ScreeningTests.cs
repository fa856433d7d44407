using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>What the weekly table records on a case, from agenda to the owner who takes it on.</summary>
public sealed class ScreeningTests
{
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R83")]
    public void PutOnAgenda_brings_the_three_members_of_the_table_in()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);
        var (meeting, at) = (scenario.Meeting(), scenario.Now);

        scenario.Done(@case.PutOnAgenda(meeting, "Wie pakt dit op?", scenario.By(VtAttentionOfficer)));

        Recorded(@case, CaseStep.PutOnAgenda, VtAttentionOfficer, at, CaseStage.Classified, CaseStage.OnAgenda);
        Granted(@case, TestRegion.Avim, Profiles.Avim, CaseStep.PutOnAgenda, at);
        Granted(@case, TestRegion.CareParkstad, Profiles.Care, CaseStep.PutOnAgenda, at);
        Assert.Equal(Profiles.VeiligThuis, Sees(@case, TestRegion.VeiligThuis));
        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.Heerlen));
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.CareElsewhere));
        var item = Assert.Single(@case.AgendaItems);
        Assert.Equal((meeting.Id, "Wie pakt dit op?", AgendaItemKind.Screening, AgendaItemStatus.Waiting), (item.MeetingId, item.Question, item.Kind, item.Status));
        Assert.Equal((VtAttentionOfficer.UserId, TestRegion.VeiligThuis, at), (item.SubmittedBy, item.SubmitterOrganisationId, item.SubmittedAt));
        WaitsForNobody(@case); // until the meeting, which has a day of its own
    }

    [Theory]
    [Trait("Requirement", "R71")]
    [InlineData(AcuteLane.Raised)]
    [InlineData(AcuteLane.Confirmed)]
    public void What_is_acute_does_not_wait_for_the_table(AcuteLane lane)
    {
        var @case = scenario.Acute(CaseStage.Classified, lane);

        Assert.Equal(Refusal.AcuteSkipsTheTable, @case.PutOnAgenda(scenario.Meeting(), "Wat nu?", scenario.By(VtEmployee)));
        scenario.Done(@case.LowerAcute("loos alarm", scenario.By(VtEmployee)));
        Assert.Null(@case.PutOnAgenda(scenario.Meeting(), "Wat nu?", scenario.By(VtEmployee)));
    }

    [Theory]
    [InlineData(MeetingStage.Planned, null)]
    [InlineData(MeetingStage.AgendaOpen, null)]
    [InlineData(MeetingStage.AgendaFixed, Refusal.MeetingClosedForItems)]
    [InlineData(MeetingStage.Held, Refusal.MeetingClosedForItems)]
    [InlineData(MeetingStage.MinutesFixed, Refusal.MeetingClosedForItems)]
    public void An_agenda_takes_items_until_it_is_fixed(MeetingStage stage, Refusal? refusal)
    {
        var @case = scenario.CaseAt(CaseStage.Classified);

        Assert.Equal(refusal, @case.PutOnAgenda(scenario.Meeting(stage), "Wat nu?", scenario.By(VtEmployee)));
        Assert.Equal(refusal is null ? 1 : 0, @case.AgendaItems.Count);
    }

    [Fact]
    public void HoldOver_moves_the_item_to_the_next_meeting_and_keeps_who_brought_it_in()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var (first, next, at) = (@case.AgendaItems[0], scenario.Meeting(week: 1), scenario.Now);

        scenario.Done(@case.HoldOver(scenario.Table!, next, "geen tijd", scenario.By(Secretary)));

        Recorded(@case, CaseStep.HoldOver, Secretary, at, CaseStage.OnAgenda, CaseStage.OnAgenda, "geen tijd");
        Assert.Equal((AgendaItemStatus.HeldOver, at), (first.Status, first.DiscussedAt!.Value));
        var moved = @case.OpenAgendaItem!;
        Assert.NotEqual(first.Id, moved.Id);
        Assert.Equal((next.Id, first.Question, first.Kind), (moved.MeetingId, moved.Question, moved.Kind));
        Assert.Equal((VtEmployee.UserId, TestRegion.VeiligThuis, first.SubmittedAt), (moved.SubmittedBy, moved.SubmitterOrganisationId, moved.SubmittedAt));
    }

    [Fact]
    public void HoldOver_moves_after_care_that_the_table_did_not_reach()
    {
        var @case = scenario.Acute(CaseStage.AtVeiligThuis);
        var (table, next) = (scenario.Meeting(), scenario.Meeting(week: 1));
        scenario.Done(@case.DecideAcute(Scenario.Decision(TestRegion.VeiligThuis), table, scenario.By(VtEmployee)));

        scenario.Done(@case.HoldOver(table, next, "geen tijd", scenario.By(Secretary)));

        Assert.Equal((AgendaItemKind.AfterCare, next.Id), (@case.OpenAgendaItem!.Kind, @case.OpenAgendaItem.MeetingId));
        Assert.Equal(CaseStage.InFollowUp, @case.Stage);
    }

    [Fact]
    public void HoldOver_goes_to_a_later_meeting_that_takes_items()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var (table, by) = (scenario.Table!, scenario.By(Secretary));

        Assert.Equal(Refusal.NotOnThisAgenda, @case.HoldOver(scenario.Meeting(), scenario.Meeting(week: 1), "geen tijd", by));
        Assert.Equal(Refusal.MeetingClosedForItems, @case.HoldOver(table, table, "geen tijd", by));
        Assert.Equal(Refusal.MeetingClosedForItems, @case.HoldOver(table, scenario.Meeting(week: -1), "geen tijd", by));
        Assert.Equal(Refusal.MeetingClosedForItems, @case.HoldOver(table, scenario.Meeting(MeetingStage.AgendaFixed, week: 1), "geen tijd", by));
        Assert.Single(@case.AgendaItems);
    }

    [Fact]
    [Trait("Requirement", "R87")]
    public void Screen_keeps_who_was_present_the_weighing_the_advice_and_each_addition_with_its_origin()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        scenario.Advance(scenario.Table!, MeetingStage.Held);
        var at = scenario.Now;

        scenario.Done(@case.Screen(scenario.Table!, Scenario.Result(AdvisedSteps.CareCoordination | AdvisedSteps.LocalCare), scenario.By(Secretary)));

        Recorded(@case, CaseStep.Screen, Secretary, at, CaseStage.OnAgenda, CaseStage.Screened);
        var item = Assert.Single(@case.AgendaItems);
        Assert.Equal(
            (AgendaItemStatus.Discussed, "Veilig Thuis, AVIM, zorgcoördinatie", "ernstig genoeg", AdvisedSteps.CareCoordination | AdvisedSteps.LocalCare, at),
            (item.Status, item.Present, item.Weighing, item.Advised, item.DiscussedAt!.Value));
        var addition = Assert.Single(item.Enrichments);
        Assert.Equal((TestRegion.Avim, "eerder gezien", at), (addition.OrganisationId, addition.Text, addition.At));
        WaitsOnlyFor(@case, TestRegion.VeiligThuis, Scenario.After(at, TermKind.MinutesFixed));
    }

    [Fact]
    public void Screen_needs_advice_and_a_table_in_session_with_the_case_on_its_agenda()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var (table, by) = (scenario.Table!, scenario.By(Secretary));

        Assert.Equal(Refusal.MeetingNotOpen, @case.Screen(table, Scenario.Result(), by));
        scenario.Advance(table, MeetingStage.AgendaFixed);
        Assert.Equal(Refusal.AdviceRequired, @case.Screen(table, Scenario.Result(AdvisedSteps.None), by));
        Assert.Equal(Refusal.NotOnThisAgenda, @case.Screen(scenario.Meeting(MeetingStage.Held), Scenario.Result(), by));
        Assert.Null(@case.Screen(table, Scenario.Result(AdvisedSteps.NoFurtherStep), by));

        var late = scenario.CaseAt(CaseStage.OnAgenda);
        scenario.Advance(scenario.Table!, MeetingStage.MinutesFixed);
        Assert.Equal(Refusal.MeetingNotOpen, late.Screen(scenario.Table!, Scenario.Result(), by));
    }

    [Theory]
    [Trait("Requirement", "R92")]
    [InlineData(TestRegion.VeiligThuis, Profiles.VeiligThuis, DataGroups.None, DataGroups.None)]
    [InlineData(TestRegion.Avim, Profiles.VeiligThuis, Profiles.Avim, DataGroups.None)]
    [InlineData(TestRegion.CareParkstad, Profiles.VeiligThuis, DataGroups.None, Profiles.Care)]
    public void AppointFollowUp_leaves_the_case_to_its_owner_and_Veilig_Thuis(int owner, DataGroups veiligThuis, DataGroups avim, DataGroups care)
    {
        var @case = scenario.CaseAt(CaseStage.Screened);
        var at = scenario.Now;

        scenario.Done(@case.AppointFollowUp(owner, scenario.By(Secretary)));

        Recorded(@case, CaseStep.AppointFollowUp, Secretary, at, CaseStage.Screened, CaseStage.InFollowUp);
        Assert.Equal(owner, @case.OwnerOrganisationId);
        Assert.Equal((veiligThuis, avim, care), (Sees(@case, TestRegion.VeiligThuis), Sees(@case, TestRegion.Avim), Sees(@case, TestRegion.CareParkstad)));
        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.Heerlen));
        Assert.All([TestRegion.Avim, TestRegion.CareParkstad], o => Assert.True(o == owner || @case.Access.Any(a => a.OrganisationId == o && a.Until == at)));
        WaitsOnlyFor(@case, owner, Scenario.After(at, TermKind.OwnerAccepts));
    }

    [Theory]
    [InlineData(TestRegion.CareElsewhere)]
    [InlineData(TestRegion.Heerlen)]
    [InlineData(TestRegion.WeighingTeam)]
    [InlineData(999)]
    public void The_owner_is_a_member_of_the_table_of_that_municipality(int other)
    {
        var @case = scenario.CaseAt(CaseStage.Screened); // A5

        Assert.Equal(Refusal.OwnerMustBeTableMember, @case.AppointFollowUp(other, scenario.By(Secretary)));
        Assert.Equal((CaseStage.Screened, (int?)null), (@case.Stage, @case.OwnerOrganisationId));
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void A_member_of_the_table_that_gave_the_signal_keeps_the_status()
    {
        var before = scenario.To(scenario.Opened(scenario.Forwarded(AvimOfficer)), CaseStage.InFollowUp);
        var joined = scenario.CaseAt(CaseStage.OnAgenda);
        scenario.Done(joined.Join(scenario.Forwarded(AvimOfficer), "zelfde busje", scenario.By(VtEmployee)));
        scenario.To(joined, CaseStage.InFollowUp);
        var elsewhere = scenario.To(scenario.Opened(scenario.Forwarded(CareCoordinatorElsewhere)), CaseStage.InFollowUp);

        Assert.Equal(DataGroups.Status, Sees(before, TestRegion.Avim));
        Assert.Equal(DataGroups.Status, Sees(joined, TestRegion.Avim));
        Assert.Equal(DataGroups.Status, Sees(elsewhere, TestRegion.CareElsewhere));
    }

    [Fact]
    public void AcceptFollowUp_names_the_handler_and_counts_the_answer_to_the_reporter_from_the_opening()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp, owner: TestRegion.Avim);
        var at = scenario.Now;

        scenario.Done(@case.AcceptFollowUp(scenario.By(AvimOfficer)));

        Recorded(@case, CaseStep.AcceptFollowUp, AvimOfficer, at, CaseStage.InFollowUp, CaseStage.InFollowUp);
        Assert.Equal(AvimOfficer.UserId, HandlerOf(@case, TestRegion.Avim));
        WaitsOnlyFor(@case, TestRegion.Avim, Scenario.After(@case.OpenedAt, TermKind.FeedbackToReporter));
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void Once_the_reporter_was_answered_nobody_is_waited_for_any_more()
    {
        var afterwards = scenario.CaseAt(CaseStage.InFollowUp);
        scenario.Done(afterwards.AcceptFollowUp(scenario.By(VtEmployee)));
        scenario.FeedbackGiven(afterwards);
        var before = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.InFollowUp));
        scenario.Done(before.AcceptFollowUp(scenario.By(VtEmployee)));

        WaitsForNobody(afterwards);
        WaitsForNobody(before);
    }

    [Fact]
    public void Answering_the_reporter_does_not_take_another_term_away()
    {
        var fresh = scenario.Opened();
        var due = DueOf(fresh, TestRegion.VeiligThuis);

        scenario.FeedbackGiven(fresh);

        WaitsOnlyFor(fresh, TestRegion.VeiligThuis, due);
    }
}
