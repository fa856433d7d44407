using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>What proposing, returning and confirming the class of a victim records.</summary>
public sealed class ClassificationTests
{
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R74")]
    public void ClassifyProvisionally_keeps_who_proposed_what_and_why()
    {
        var @case = scenario.Opened();
        var (at, seen) = (scenario.Now, @case.Access.Count);

        scenario.Done(@case.ClassifyProvisionally([Scenario.Proposal(@case.Victims[0], VictimClass.PresumedVictim)], scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.ClassifyProvisionally, VtEmployee, at, CaseStage.AtVeiligThuis, CaseStage.ProvisionallyClassified);
        var proposed = Assert.Single(@case.Classifications);
        Assert.Equal((ClassificationStatus.Provisional, (short)1, VictimClass.PresumedVictim), (proposed.Status, proposed.Version, proposed.Proposed));
        Assert.Equal(("schulden, geen eigen papieren", "past bij de signalen"), (proposed.Indicators, proposed.Motivation));
        Assert.Equal((VtEmployee.UserId, at), (proposed.ProposedBy, proposed.ProposedAt));
        Assert.Null(@case.ClassOf(@case.Victims[0].Id));
        Assert.Equal(seen, @case.Access.Count);
        WaitsOnlyFor(@case, TestRegion.VeiligThuis, Scenario.After(at, TermKind.VeiligThuisAssessment));
    }

    [Fact]
    public void ClassifyProvisionally_is_about_every_victim_exactly_once()
    {
        var @case = scenario.Opened();
        scenario.Done(@case.AddVictim(AgeBand.Unknown, Sex.Female, null, null, scenario.By(VtEmployee)));
        var (one, two) = (Scenario.Proposal(@case.Victims[0], VictimClass.PotentialVictim), Scenario.Proposal(@case.Victims[1], VictimClass.PotentialVictim));
        var stranger = new ClassificationProposal(Guid.NewGuid(), VictimClass.PotentialVictim, "", "");
        var none = Case.Open(scenario.Forwarded(AttentionOfficer), scenario.By(VtEmployee)).Case!;

        Assert.Equal(Refusal.UnknownVictim, @case.ClassifyProvisionally([], scenario.By(VtEmployee)));
        Assert.Equal(Refusal.UnknownVictim, @case.ClassifyProvisionally([one], scenario.By(VtEmployee)));
        Assert.Equal(Refusal.UnknownVictim, @case.ClassifyProvisionally([one, one], scenario.By(VtEmployee)));
        Assert.Equal(Refusal.UnknownVictim, @case.ClassifyProvisionally([one, two, stranger], scenario.By(VtEmployee)));
        Assert.Equal(Refusal.UnknownVictim, none.ClassifyProvisionally([], scenario.By(VtEmployee)));
        Assert.Null(@case.ClassifyProvisionally([two, one], scenario.By(VtEmployee)));
    }

    [Theory]
    [Trait("Requirement", "R16")]
    [InlineData(VictimClass.NoTrafficking, null)]
    [InlineData(VictimClass.PotentialVictim, Refusal.OnlyClassOnePointsElsewhere)]
    [InlineData(VictimClass.PresumedVictim, Refusal.OnlyClassOnePointsElsewhere)]
    [InlineData(VictimClass.ActualVictim, Refusal.OnlyClassOnePointsElsewhere)]
    public void Only_class_1_points_elsewhere_and_what_it_points_to_is_kept(VictimClass @class, Refusal? refusal)
    {
        var @case = scenario.Opened();
        var proposal = Scenario.Proposal(@case.Victims[0], @class) with { PointsTo = OtherProblem.CareFraud, Consulted = "de aandachtsfunctionaris" };

        Assert.Equal(refusal, @case.ClassifyProvisionally([proposal], scenario.By(VtEmployee)));

        Assert.Equal(refusal is null ? [(OtherProblem.CareFraud, "de aandachtsfunctionaris")] : [], @case.Classifications.Select(c => (c.PointsTo!.Value, c.Consulted)));
    }

    [Theory]
    [Trait("Requirement", "R82")]
    [InlineData(VictimClass.NoTrafficking, Refusal.MotivationRequired)]
    [InlineData(VictimClass.PotentialVictim, null)]
    [InlineData(VictimClass.PresumedVictim, null)]
    [InlineData(VictimClass.ActualVictim, null)]
    public void Class_1_always_says_why(VictimClass @class, Refusal? refusal)
    {
        var fresh = scenario.Opened();
        var earlier = scenario.CaseAt(CaseStage.Classified);

        Assert.Equal(refusal, fresh.ClassifyProvisionally([Scenario.Proposal(fresh.Victims[0], @class, " ")], scenario.By(VtEmployee)));
        Assert.Equal(refusal, earlier.Reclassify(Scenario.Proposal(earlier.Victims[0], @class, ""), scenario.By(VtEmployee)));
        Assert.Equal(refusal is null ? CaseStage.ProvisionallyClassified : CaseStage.AtVeiligThuis, fresh.Stage);
    }

    [Fact]
    public void ReturnClassification_sends_the_proposal_back_with_the_question()
    {
        var @case = scenario.CaseAt(CaseStage.ProvisionallyClassified);
        var at = scenario.Now;

        scenario.Done(@case.ReturnClassification("En de schulden?", scenario.By(VtAttentionOfficer)));

        Recorded(@case, CaseStep.ReturnClassification, VtAttentionOfficer, at, CaseStage.ProvisionallyClassified, CaseStage.AtVeiligThuis, "En de schulden?");
        var returned = Assert.Single(@case.Classifications);
        Assert.Equal(
            (ClassificationStatus.Returned, "En de schulden?", VtAttentionOfficer.UserId, at, (VictimClass?)null),
            (returned.Status, returned.Remark, returned.DecidedBy!.Value, returned.DecidedAt!.Value, returned.Definitive));
        Assert.Empty(@case.Pending);
        WaitsOnlyFor(@case, TestRegion.VeiligThuis, Scenario.After(at, TermKind.VeiligThuisAssessment));

        // The second attempt is a version of its own.
        scenario.To(@case, CaseStage.ProvisionallyClassified);
        Assert.Equal([1, 2], @case.Classifications.Select(c => (int)c.Version));
    }

    [Fact]
    [Trait("Requirement", "R75")]
    public void ConfirmClassification_makes_the_class_definitive_by_a_second_person()
    {
        var @case = scenario.CaseAt(CaseStage.ProvisionallyClassified);
        var at = scenario.Now;

        scenario.Done(@case.ConfirmClassification(Scenario.Unchanged, null, scenario.By(VtAttentionOfficer)));

        Recorded(@case, CaseStep.ConfirmClassification, VtAttentionOfficer, at, CaseStage.ProvisionallyClassified, CaseStage.Classified);
        var confirmed = Assert.Single(@case.Classifications);
        Assert.Equal(
            (ClassificationStatus.Definitive, VictimClass.PresumedVictim, VtEmployee.UserId, VtAttentionOfficer.UserId, at),
            (confirmed.Status, confirmed.Definitive!.Value, confirmed.ProposedBy, confirmed.DecidedBy!.Value, confirmed.DecidedAt!.Value));
        Assert.Equal(VictimClass.PresumedVictim, @case.ClassOf(@case.Victims[0].Id));
        WaitsForNobody(@case);
    }

    [Fact]
    [Trait("Requirement", "R75")]
    public void Who_proposed_a_class_may_not_confirm_it_in_another_role_either()
    {
        var @case = scenario.CaseAt(CaseStage.ProvisionallyClassified);
        var sameWithOtherRole = VtEmployee with { Role = Role.VtAttentionOfficer };

        Assert.Equal(Refusal.SamePersonMayNotConfirm, @case.ConfirmClassification(Scenario.Unchanged, null, scenario.By(sameWithOtherRole)));
        Assert.Equal(CaseStage.ProvisionallyClassified, @case.Stage);
        Assert.Null(@case.ConfirmClassification(Scenario.Unchanged, null, scenario.By(VtAttentionOfficer)));
    }

    [Fact]
    public void A_class_changed_on_confirmation_says_why_and_keeps_what_was_proposed()
    {
        var @case = scenario.CaseAt(CaseStage.ProvisionallyClassified);
        var changed = new Dictionary<Guid, VictimClass> { [@case.Victims[0].Id] = VictimClass.ActualVictim };
        var same = new Dictionary<Guid, VictimClass> { [@case.Victims[0].Id] = VictimClass.PresumedVictim };

        Assert.Equal(Refusal.MotivationRequired, @case.ConfirmClassification(changed, " ", scenario.By(VtAttentionOfficer)));
        Assert.Equal(CaseStage.ProvisionallyClassified, @case.Stage);

        scenario.Done(@case.ConfirmClassification(changed, "aangifte gedaan", scenario.By(VtAttentionOfficer)));
        Assert.Equal("aangifte gedaan", @case.History[^1].Reason!.Text);
        Assert.Equal((VictimClass.PresumedVictim, "aangifte gedaan"), (@case.Classifications[0].Proposed, @case.Classifications[0].Remark));
        Assert.Equal(VictimClass.ActualVictim, @case.ClassOf(@case.Victims[0].Id));

        var other = scenario.CaseAt(CaseStage.ProvisionallyClassified);
        Assert.Null(other.ConfirmClassification(same, null, scenario.By(VtAttentionOfficer)));
    }

    [Fact]
    public void Reclassify_adds_a_version_and_leaves_the_class_that_counts()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var (at, victim) = (scenario.Now, @case.Victims[0]);

        scenario.Done(@case.Reclassify(Scenario.Proposal(victim, VictimClass.ActualVictim), scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.Reclassify, VtEmployee, at, CaseStage.InFollowUp, CaseStage.InFollowUp);
        Assert.Equal([(1, ClassificationStatus.Definitive), (2, ClassificationStatus.Provisional)], @case.Classifications.Select(c => ((int)c.Version, c.Status)));
        Assert.Equal(VictimClass.PresumedVictim, @case.ClassOf(victim.Id));
        Assert.Equal(Refusal.ProposalPending, @case.Reclassify(Scenario.Proposal(victim, VictimClass.PotentialVictim), scenario.By(VtEmployee)));
        Assert.Equal(Refusal.UnknownVictim, @case.Reclassify(new ClassificationProposal(Guid.NewGuid(), VictimClass.ActualVictim, "", ""), scenario.By(VtEmployee)));
    }

    [Fact]
    [Trait("Requirement", "R75")]
    public void ConfirmReclassification_makes_the_new_version_count_and_keeps_the_old_one()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var victim = @case.Victims[0];
        Assert.Equal(Refusal.NothingToConfirm, @case.ConfirmReclassification(Scenario.Unchanged, null, scenario.By(VtAttentionOfficer)));
        scenario.Done(@case.Reclassify(Scenario.Proposal(victim, VictimClass.ActualVictim), scenario.By(VtEmployee)));
        var at = scenario.Now;

        Assert.Equal(
            Refusal.SamePersonMayNotConfirm,
            @case.ConfirmReclassification(Scenario.Unchanged, null, scenario.By(VtEmployee with { Role = Role.VtAttentionOfficer })));
        scenario.Done(@case.ConfirmReclassification(Scenario.Unchanged, null, scenario.By(VtAttentionOfficer)));

        Recorded(@case, CaseStep.ConfirmReclassification, VtAttentionOfficer, at, CaseStage.InFollowUp, CaseStage.InFollowUp);
        Assert.Equal([VictimClass.PresumedVictim, VictimClass.ActualVictim], @case.Classifications.Select(c => c.Definitive!.Value));
        Assert.Equal(VictimClass.ActualVictim, @case.ClassOf(victim.Id));
    }

    [Fact]
    public void Proposing_another_class_does_not_change_who_is_waited_for()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp, owner: TestRegion.Avim);
        var due = DueOf(@case, TestRegion.Avim);

        scenario.Done(@case.Reclassify(Scenario.Proposal(@case.Victims[0], VictimClass.ActualVictim), scenario.By(VtEmployee)));
        scenario.Done(@case.ConfirmReclassification(Scenario.Unchanged, null, scenario.By(VtAttentionOfficer)));

        WaitsOnlyFor(@case, TestRegion.Avim, due);
    }
}
