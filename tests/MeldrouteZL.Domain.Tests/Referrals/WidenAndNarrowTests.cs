using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Referrals;

/// <summary>What is sent after the offer, what is taken back, and what the RIEC does with it.</summary>
public sealed class WidenAndNarrowTests
{
    private readonly OutgoingWorld world = new(4, TestRegion.VeiligThuis);

    [Fact]
    [Trait("Requirement", "R165")]
    public void An_addition_is_a_next_version_with_its_own_purpose_and_ground()
    {
        var referral = Offered();
        var at = world.Scenario.Now;

        world.Scenario.Done(world.Case.WidenReferral(referral, new Addition(new Sending([], "ook dit"), "inkomen regelen", "Wgs"), world.By(VtEmployee)));

        Assert.Equal([(1, (string?)null, "precies deze tekst"), (2, "inkomen regelen", "ook dit")], referral.Disclosures.Select(d => ((int)d.Version, d.Purpose, d.Content)));
        Assert.Equal(("Wgs", at, VtEmployee.UserId), (referral.Disclosures[1].LegalBasis, referral.Disclosures[1].SentAt, referral.Disclosures[1].SentBy));
        Recorded(world.Case, CaseStep.ReferralAnswered, VtEmployee, at, CaseStage.InFollowUp, CaseStage.InFollowUp);
        Assert.Equal((ReferralStep.Widen, null), (world.Case.History[^1].Answer, referral.AnsweredBy));
        Assert.Equal(Refusal.NothingToSend, world.Case.WidenReferral(referral, new Addition(new Sending([], " "), "a", "b"), world.By(VtEmployee)));
        Assert.Equal(Refusal.NotYours, world.Case.WidenReferral(referral, new Addition(new Sending([], "x"), "a", "b"), world.By(Weigher)));
    }

    [Fact]
    public void What_is_taken_back_stays_recorded_and_the_rest_stays_with_the_receiver()
    {
        var referral = Offered();
        var (first, second) = (referral.Disclosures[0].Lines[0], referral.Disclosures[0].Lines[1]);
        var at = world.Scenario.Now;

        world.Scenario.Done(world.Case.NarrowReferral(referral, [first.Id], "niet nodig", world.By(VtEmployee)));

        Recorded(world.Case, CaseStep.ReferralAnswered, VtEmployee, at, CaseStage.InFollowUp, CaseStage.InFollowUp, "niet nodig");
        Assert.Equal((at, null, null), (first.TakenBackAt!.Value, second.TakenBackAt, referral.Disclosure!.TakenBackAt));
        Assert.NotEmpty(first.Value);
        Assert.Equal(Refusal.NothingToTakeBack, world.Case.NarrowReferral(referral, [first.Id], "weer", world.By(VtEmployee)));
        Assert.Equal(Refusal.NothingToTakeBack, world.Case.NarrowReferral(referral, [Guid.NewGuid()], "weer", world.By(VtEmployee)));
        Assert.Equal(Refusal.NotYours, world.Case.NarrowReferral(referral, [second.Id], "weer", world.By(Weigher)));

        var then = world.Scenario.Now;
        world.Scenario.Done(world.Case.NarrowReferral(referral, [referral.Disclosure.Id], "alles", world.By(VtEmployee)));
        Assert.Equal((at, then, then), (first.TakenBackAt!.Value, second.TakenBackAt!.Value, referral.Disclosure.TakenBackAt!.Value));
        Assert.Equal(ReferralStage.Offered, referral.Stage);
    }

    [Fact]
    public void When_every_field_is_taken_back_and_nothing_was_written_the_whole_copy_is_gone()
    {
        var referral = Offered();
        world.Scenario.Done(world.Case.WidenReferral(referral, new Addition(new Sending([world.Document().First(IsGiven)], ""), "meer", "Wgs"), world.By(VtEmployee)));

        world.Scenario.Done(world.Case.NarrowReferral(referral, [referral.Disclosures[1].Lines[0].Id], "toch niet", world.By(VtEmployee)));

        Assert.NotNull(referral.Disclosures[1].TakenBackAt);
        Assert.Null(referral.Disclosures[0].TakenBackAt);
    }

    [Fact]
    public void Refusing_takes_every_version_back()
    {
        var referral = Offered();
        world.Scenario.Done(world.Case.WidenReferral(referral, new Addition(new Sending([], "ook dit"), "meer", "Wgs"), world.By(VtEmployee)));

        world.Scenario.Done(world.Case.RefuseReferral(referral, "geen overlast", world.By(Weigher), ReferralCriteria.Each(referral.Kind, CriterionJudgement.Met)));

        Assert.All(referral.Disclosures, d => Assert.NotNull(d.TakenBackAt)); // Besluit Wgs 1.16(1)(b)
        Assert.All(referral.Disclosures.SelectMany(d => d.Lines), l => Assert.NotNull(l.TakenBackAt));
        Assert.Equal(Refusal.WrongStage, world.Case.WidenReferral(referral, new Addition(new Sending([], "x"), "a", "b"), world.By(VtEmployee)));
    }

    [Fact]
    [Trait("Requirement", "R109")]
    public void A_submission_goes_forward_with_a_day_for_each_state()
    {
        var police = new OutgoingWorld(5, TestRegion.Avim);
        var (@case, scenario) = (police.Case, police.Scenario);
        scenario.Done(@case.OfferReferral(Scenario.Offer(ReferralKind.Riec, TestRegion.Riec) with { SubmissionTrack = SubmissionTrack.UnderminingTable }, police.By(AvimOfficer)));
        var referral = @case.Referrals[^1];
        var sent = DutchTime.DateOf(referral.OfferedAt);
        scenario.Pass(24 * 10);

        Assert.Equal(SubmissionTrack.UnderminingTable, referral.SubmissionTrack);
        Assert.Equal([(SubmissionState.Submitted, sent)], referral.Submission);
        Assert.Equal(Refusal.NotYours, @case.RecordSubmission(referral, SubmissionState.Weighed, sent, police.By(VtEmployee)));
        Assert.Equal(Refusal.BeforeEarlierState, @case.RecordSubmission(referral, SubmissionState.Weighed, sent.AddDays(-1), police.By(RiecOfficer)));
        Assert.Equal(Refusal.NotYetHappened, @case.RecordSubmission(referral, SubmissionState.Weighed, sent.AddDays(40), police.By(RiecOfficer)));
        scenario.Done(@case.RecordSubmission(referral, SubmissionState.Weighed, sent.AddDays(1), police.By(RiecOfficer)));
        scenario.Done(@case.RecordSubmission(referral, SubmissionState.Discussed, sent.AddDays(2), police.By(AvimOfficer)));
        Assert.Equal(Refusal.WrongStage, @case.RecordSubmission(referral, SubmissionState.Prioritised, sent.AddDays(3), police.By(RiecOfficer)));
        scenario.Done(@case.RecordSubmission(referral, SubmissionState.NoMeasure, sent.AddDays(4), police.By(RiecOfficer)));

        Assert.Equal(Refusal.WrongStage, @case.RecordSubmission(referral, SubmissionState.MeasureTaken, sent.AddDays(5), police.By(RiecOfficer)));
        Assert.Equal(
            [(SubmissionState.Submitted, 0), (SubmissionState.Weighed, 1), (SubmissionState.Discussed, 2), (SubmissionState.NoMeasure, 4)],
            referral.Submission.Select(s => (s.State, s.On.DayNumber - sent.DayNumber)));
    }

    [Fact]
    [Trait("Requirement", "R94")]
    public void The_number_of_the_receiver_is_kept_of_an_investigation_only()
    {
        world.Scenario.Done(world.Case.OfferReferral(Scenario.Offer(ReferralKind.LabourInspection, TestRegion.Labour), world.By(VtEmployee)));
        world.Scenario.Done(world.Case.OfferReferral(Scenario.Offer(ReferralKind.LocalCare, TestRegion.CareProvider), world.By(VtEmployee)));
        var (labour, care) = (world.Case.Referrals[0], world.Case.Referrals[1]);

        world.Scenario.Done(world.Case.AcceptReferral(labour, world.By(LabourInspector), null, " NLA-77 "));
        world.Scenario.Done(world.Case.AcceptReferral(care, world.By(CareProfessional), null, "X"));
        Assert.Equal(("NLA-77", null), (labour.ExternalReference, care.ExternalReference));

        world.Scenario.Done(world.Case.CompleteReferral(labour, "klaar", world.By(LabourInspector), ""));
        Assert.Equal("NLA-77", labour.ExternalReference);
    }

    private bool IsGiven(OutgoingLine line) => !world.IsWithheld(Domain.Organisations.OrganisationKind.WeighingTeam, line.Field);

    private Referral Offered()
    {
        var lines = world.Document().Where(IsGiven).Take(2).ToList();
        Assert.Equal(2, lines.Count);
        world.Scenario.Done(world.Case.OfferReferral(Scenario.Offer(ReferralKind.WeighingTeam, TestRegion.WeighingTeam) with { Lines = lines }, world.By(VtEmployee)));
        return world.Case.Referrals[^1];
    }
}
