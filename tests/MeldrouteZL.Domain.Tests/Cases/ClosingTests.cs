using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>What must be done before a case closes, and what closing, reopening and shielding record.</summary>
public sealed class ClosingTests
{
    private readonly Scenario scenario = new();

    [Fact]
    public void Close_keeps_the_result_and_ends_the_work()
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.InFollowUp, VictimClass.PotentialVictim, TestRegion.Avim));
        var at = scenario.Now;

        scenario.Done(@case.Close(ClosingResult.InterventionDone, "zaak bij het OM", scenario.By(AvimOfficer)));

        Recorded(@case, CaseStep.Close, AvimOfficer, at, CaseStage.InFollowUp, CaseStage.Closed, "zaak bij het OM");
        Assert.Equal((ClosingResult.InterventionDone, at), (@case.Result!.Value, @case.ClosedAt!.Value));
        Assert.DoesNotContain(@case.Access, a => a.IsOpen);
        Assert.Equal((Profiles.Avim, Profiles.VeiligThuis), (Sees(@case, TestRegion.Avim), Sees(@case, TestRegion.VeiligThuis)));
        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.Heerlen));
    }

    [Fact]
    public void Close_waits_for_a_class_that_the_second_pair_of_eyes_has_not_seen()
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.InFollowUp, VictimClass.PotentialVictim));
        var proposal = new ClassificationProposal(@case.Victims[0].Id, VictimClass.PresumedVictim, "schulden", "nieuw signaal");
        scenario.Done(@case.Reclassify(proposal, scenario.By(VtEmployee)));

        Assert.Equal(Refusal.ProposalPending, @case.Close(ClosingResult.HelpGiven, "hulp loopt", scenario.By(VtAttentionOfficer)));
    }

    [Fact]
    public void Close_ends_the_access_of_who_was_in_for_the_acute_lane()
    {
        var @case = scenario.Acute(CaseStage.AtVeiligThuis);
        scenario.Done(@case.DecideAcute(Scenario.Decision(TestRegion.VeiligThuis), scenario.Meeting(), scenario.By(VtEmployee)));
        scenario.FeedbackGiven(@case);

        scenario.Done(@case.Close(ClosingResult.HelpGiven, "hulp loopt", scenario.By(VtAttentionOfficer)));

        Assert.Equal((DataGroups.None, DataGroups.None), (Sees(@case, TestRegion.Avim), Sees(@case, TestRegion.CareParkstad)));
    }

    [Theory]
    [InlineData(VictimClass.NoTrafficking, null)]
    [InlineData(VictimClass.PotentialVictim, Refusal.OnlyClassOneClosesUnscreened)]
    [InlineData(VictimClass.PresumedVictim, Refusal.OnlyClassOneClosesUnscreened)]
    [InlineData(VictimClass.ActualVictim, Refusal.OnlyClassOneClosesUnscreened)]
    public void Only_class_1_closes_without_the_table(VictimClass @class, Refusal? refusal)
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.Classified, @class));

        Assert.Equal(refusal, @case.Close(ClosingResult.NoTrafficking, "geen aanwijzingen", scenario.By(VtAttentionOfficer)));
        Assert.Equal(refusal is null ? CaseStage.Closed : CaseStage.Classified, @case.Stage);
    }

    [Fact]
    public void One_victim_of_a_higher_class_or_without_a_class_keeps_a_case_open_for_the_table()
    {
        var mixed = scenario.Opened();
        scenario.Done(mixed.AddVictim(AgeBand.Unknown, Sex.Female, null, null, scenario.By(VtEmployee)));
        scenario.Done(mixed.ClassifyProvisionally(
            [Scenario.Proposal(mixed.Victims[0], VictimClass.NoTrafficking), Scenario.Proposal(mixed.Victims[1], VictimClass.PotentialVictim)],
            scenario.By(VtEmployee)));
        scenario.FeedbackGiven(scenario.To(mixed, CaseStage.Classified));
        var unknown = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.Classified, VictimClass.NoTrafficking));
        scenario.Done(unknown.AddVictim(AgeBand.Unknown, Sex.Male, null, null, scenario.By(VtEmployee)));

        Assert.Equal(Refusal.OnlyClassOneClosesUnscreened, mixed.Close(ClosingResult.NoTrafficking, "geen aanwijzingen", scenario.By(VtAttentionOfficer)));
        Assert.Equal(Refusal.OnlyClassOneClosesUnscreened, unknown.Close(ClosingResult.NoTrafficking, "geen aanwijzingen", scenario.By(VtAttentionOfficer)));
    }

    [Fact]
    [Trait("Requirement", "R16")]
    public void A_case_without_trafficking_can_end_with_another_problem_referred()
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.Classified, VictimClass.NoTrafficking));

        scenario.Done(@case.Close(ClosingResult.ReferredElsewhere, "seksueel misbruik: naar de zedenpolitie", scenario.By(VtAttentionOfficer)));

        Assert.Equal(ClosingResult.ReferredElsewhere, @case.Result);
    }

    [Fact]
    public void Referrals_end_before_the_case_does()
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.InFollowUp, VictimClass.PotentialVictim));
        var referral = scenario.Offered(@case, ReferralKind.LocalCare, TestRegion.CareProvider, VtEmployee);

        Assert.Equal(Refusal.ReferralsStillOpen, Attempt(@case));
        scenario.Done(@case.AcceptReferral(referral, scenario.By(CareProfessional)));
        Assert.Equal(Refusal.ReferralsStillOpen, Attempt(@case));
        scenario.Done(@case.CompleteReferral(referral, "woonruimte gevonden", scenario.By(CareProfessional)));
        Assert.Null(Attempt(@case));
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void Every_reporter_is_answered_before_the_case_closes()
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.InFollowUp, VictimClass.PotentialVictim));
        scenario.Done(@case.Join(scenario.Forwarded(OtherAttentionOfficer), "zelfde busje", scenario.By(VtEmployee)));

        Assert.Equal(Refusal.FeedbackMissing, Attempt(@case));
        Assert.Null(Attempt(scenario.FeedbackGiven(@case)));
    }

    [Theory]
    [Trait("Requirement", "R161")]
    [InlineData(VictimClass.NoTrafficking, null)]
    [InlineData(VictimClass.PotentialVictim, null)]
    [InlineData(VictimClass.PresumedVictim, Refusal.ComenshaStillOpen)]
    [InlineData(VictimClass.ActualVictim, Refusal.ComenshaStillOpen)]
    public void Classes_3_and_4_close_once_they_were_notified_to_CoMensha_or_not_for_a_reason(VictimClass @class, Refusal? refusal)
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.InFollowUp, @class));

        Assert.Equal(refusal, Attempt(@case));
        if (refusal is not null)
        {
            scenario.SettleComensha(@case);
            Assert.Null(Attempt(@case));
        }
    }

    [Fact]
    public void Reopen_gives_the_case_back_to_its_owner()
    {
        var @case = scenario.CaseAt(CaseStage.Closed, owner: TestRegion.CareParkstad);
        var at = scenario.Now;

        scenario.Done(@case.Reopen("nieuw signaal", scenario.By(VtAttentionOfficer)));

        Recorded(@case, CaseStep.Reopen, VtAttentionOfficer, at, CaseStage.Closed, CaseStage.InFollowUp, "nieuw signaal");
        Assert.Equal((null, null, (int?)TestRegion.CareParkstad), (@case.Result, @case.ClosedAt, @case.OwnerOrganisationId));
        Assert.Equal((Profiles.Care, DataGroups.None), (Sees(@case, TestRegion.CareParkstad), Sees(@case, TestRegion.Avim)));
        WaitsOnlyFor(@case, TestRegion.CareParkstad, Scenario.After(at, TermKind.OwnerAccepts));
    }

    [Fact]
    public void Reopening_a_case_that_never_reached_the_table_makes_Veilig_Thuis_its_owner()
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.Classified, VictimClass.NoTrafficking));
        scenario.Done(@case.Close(ClosingResult.NoTrafficking, "geen aanwijzingen", scenario.By(VtAttentionOfficer)));

        scenario.Done(@case.Reopen("nieuw signaal", scenario.By(VtAttentionOfficer)));

        Assert.Equal(TestRegion.VeiligThuis, @case.OwnerOrganisationId);
    }

    [Theory]
    [InlineData(TestRegion.VeiligThuis)]
    [InlineData(TestRegion.Avim)]
    [InlineData(TestRegion.CareParkstad)]
    public void Shield_leaves_only_Veilig_Thuis_with_the_status(int owner)
    {
        var @case = scenario.Opened(scenario.Forwarded(AvimOfficer));
        scenario.Done(@case.Join(scenario.Forwarded(AttentionOfficer), "zelfde busje", scenario.By(VtEmployee)));
        scenario.To(@case, CaseStage.Closed, owner: owner);
        var at = scenario.Now;

        scenario.Done(@case.Shield(scenario.By(Clock)));

        Recorded(@case, CaseStep.Shield, Clock, at, CaseStage.Closed, CaseStage.Shielded);
        var left = Assert.Single(@case.Access, a => a.IsLive);
        Assert.Equal((TestRegion.VeiligThuis, DataGroups.Status, CaseStep.Shield, false), (left.OrganisationId, left.Groups, left.Because, left.IsOpen));
        Assert.Equal(2, @case.Signals.Count);
        Assert.All(@case.Signals, s => Assert.DoesNotContain(s.Access, a => a.IsLive));
    }

    [Fact]
    public void ProposeDestruction_keeps_the_first_of_two()
    {
        var @case = scenario.CaseAt(CaseStage.Shielded);
        var at = scenario.Now;

        scenario.Done(@case.ProposeDestruction("termijn voorbij", scenario.By(VtAttentionOfficer)));

        Recorded(@case, CaseStep.ProposeDestruction, VtAttentionOfficer, at, CaseStage.Shielded, CaseStage.Shielded);
        Assert.Equal((VtAttentionOfficer.UserId, "termijn voorbij"), (@case.DestructionProposedBy, @case.DestructionReason));
    }

    [Fact]
    public void Destroy_takes_two_persons()
    {
        var @case = scenario.CaseAt(CaseStage.Shielded);
        var second = Colleague(VtAttentionOfficer);

        Assert.Equal(Refusal.NothingToConfirm, @case.Destroy(scenario.By(second)));
        scenario.Done(@case.ProposeDestruction("termijn voorbij", scenario.By(VtAttentionOfficer)));
        Assert.Equal(Refusal.SamePersonMayNotConfirm, @case.Destroy(scenario.By(VtAttentionOfficer)));
        Assert.Equal(CaseStage.Shielded, @case.Stage);

        var at = scenario.Now;
        scenario.Done(@case.Destroy(scenario.By(second)));
        Recorded(@case, CaseStep.Destroy, second, at, CaseStage.Shielded, CaseStage.Destroyed);
        Assert.Null(@case.DestructionReason);
    }

    private Refusal? Attempt(Case @case) => @case.Close(ClosingResult.HelpGiven, "hulp loopt", scenario.By(VtAttentionOfficer));
}
