using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Referrals;

/// <summary>What each step of a referral records on the referral and on its case.</summary>
public sealed class ReferralTests
{
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R165")]
    public void Offer_gives_the_receiver_the_status_and_keeps_the_exact_copy()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var at = scenario.Now;

        scenario.Done(@case.OfferReferral(
            Scenario.Offer(ReferralKind.WeighingTeam, TestRegion.WeighingTeam) with { Track = HouseTrack.Safety },
            scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.OfferReferral, VtEmployee, at, CaseStage.InFollowUp, CaseStage.InFollowUp);
        Granted(@case, TestRegion.WeighingTeam, DataGroups.Status, CaseStep.OfferReferral, at);
        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.WeighingTeam));
        var referral = Assert.Single(@case.Referrals);
        Assert.Equal((ReferralKind.WeighingTeam, ReferralStage.Offered, HouseTrack.Safety), (referral.Kind, referral.Stage, referral.Track!.Value));
        Assert.Equal((TestRegion.VeiligThuis, TestRegion.WeighingTeam), (referral.SenderOrganisationId, referral.ReceiverOrganisationId));
        Assert.Equal(("ondersteuning", "Wmo 2015", VtEmployee.UserId, at), (referral.Purpose, referral.LegalBasis, referral.OfferedBy, referral.OfferedAt));
        Assert.Equal(("precies deze tekst", at), (referral.Disclosure!.Content, referral.Disclosure.SentAt));
        Assert.Equal((TestRegion.VeiligThuis, TestRegion.WeighingTeam), (referral.Disclosure.SenderOrganisationId, referral.Disclosure.ReceiverOrganisationId));
        var due = Scenario.After(at, TermKind.ReferralAnswer);
        Assert.Equal((due, due), (referral.DueAt, DueOf(@case, TestRegion.WeighingTeam)));
    }

    [Theory]
    [InlineData(ReferralKind.LocalAdministrative, TestRegion.HeerlenDesk, Profiles.Desk)]
    [InlineData(ReferralKind.WeighingTeam, TestRegion.WeighingTeam, Profiles.WeighingTeam)]
    [InlineData(ReferralKind.LabourInspection, TestRegion.Labour, Profiles.Labour)]
    [InlineData(ReferralKind.LocalCare, TestRegion.CareProvider, Profiles.CareProvider)]
    [InlineData(ReferralKind.CriminalInvestigation, TestRegion.Avim, Profiles.Avim)]
    [InlineData(ReferralKind.CareCoordination, TestRegion.CareElsewhere, Profiles.Care)]
    public void Accept_gives_the_receiver_its_profile_and_a_handler(ReferralKind kind, int receiver, DataGroups profile)
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = scenario.Offered(@case, kind, receiver, VtEmployee);
        var (at, actor) = (scenario.Now, Everyone.First(a => a.OrganisationId == receiver));

        scenario.Done(@case.AcceptReferral(referral, scenario.By(actor), ReferralCriteria.Each(kind, CriterionJudgement.Met)));

        Recorded(@case, CaseStep.ReferralAnswered, actor, at, CaseStage.InFollowUp, CaseStage.InFollowUp);
        Assert.Equal((ReferralStage.Accepted, actor.UserId, at), (referral.Stage, referral.AnsweredBy!.Value, referral.LastStepAt));
        Granted(@case, receiver, profile, CaseStep.ReferralAnswered, at);
        Assert.Equal(profile, Sees(@case, receiver));
        Assert.Equal((actor.UserId, AccessGrant.NoTerm), (HandlerOf(@case, receiver)!.Value, DueOf(@case, receiver)));
        Assert.Null(referral.Disclosure!.TakenBackAt);
    }

    [Fact]
    public void Refuse_leaves_nothing_with_the_receiver()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = scenario.Offered(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee);
        var at = scenario.Now;

        scenario.Done(@case.RefuseReferral(referral, "geen overlast", scenario.By(Weigher), ReferralCriteria.Each(referral.Kind, CriterionJudgement.Met)));

        Recorded(@case, CaseStep.ReferralAnswered, Weigher, at, CaseStage.InFollowUp, CaseStage.InFollowUp, "geen overlast");
        Assert.Equal((ReferralStage.Refused, "geen overlast", Weigher.UserId), (referral.Stage, referral.Answer, referral.AnsweredBy!.Value));
        Assert.Equal(at, referral.Disclosure!.TakenBackAt); // Besluit Wgs 1.16
        Ended(@case, TestRegion.WeighingTeam, CaseStep.OfferReferral, at);
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.WeighingTeam));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Withdraw_leaves_nothing_with_the_receiver(bool accepted)
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = accepted
            ? scenario.Accepted(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee, Weigher)
            : scenario.Offered(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee);
        var at = scenario.Now;

        scenario.Done(@case.WithdrawReferral(referral, "niet meer nodig", scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.ReferralAnswered, VtEmployee, at, CaseStage.InFollowUp, CaseStage.InFollowUp, "niet meer nodig");
        Assert.Equal((ReferralStage.Withdrawn, "niet meer nodig", at), (referral.Stage, referral.Answer, referral.Disclosure!.TakenBackAt!.Value));
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.WeighingTeam));
    }

    [Fact]
    public void Complete_keeps_the_result_and_ends_the_access_of_the_receiver()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = scenario.Accepted(@case, ReferralKind.LocalCare, TestRegion.CareProvider, VtEmployee, CareProfessional);
        var at = scenario.Now;

        scenario.Done(@case.CompleteReferral(referral, "woonruimte gevonden", scenario.By(CareProfessional)));

        Recorded(@case, CaseStep.ReferralAnswered, CareProfessional, at, CaseStage.InFollowUp, CaseStage.InFollowUp, "woonruimte gevonden");
        Assert.Equal((ReferralStage.Completed, "woonruimte gevonden"), (referral.Stage, referral.Answer));
        Ended(@case, TestRegion.CareProvider, CaseStep.ReferralAnswered, at);
        Ended(@case, TestRegion.CareProvider, CaseStep.OfferReferral, at);
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.CareProvider));
        Assert.Null(referral.Disclosure!.TakenBackAt); // what was used stays with who used it
    }

    [Fact]
    public void Escalate_makes_the_sender_act_and_leaves_the_referral_open()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = scenario.Offered(@case, ReferralKind.LocalCare, TestRegion.CareProvider, VtEmployee);
        var at = scenario.Now;

        scenario.Done(@case.EscalateReferral(referral, scenario.By(Clock)));

        Recorded(@case, CaseStep.ReferralAnswered, Clock, at, CaseStage.InFollowUp, CaseStage.InFollowUp);
        Assert.Equal((ReferralStage.Offered, at, (Guid?)null), (referral.Stage, referral.EscalatedAt!.Value, referral.AnsweredBy));
        Assert.Equal((at, DataGroups.Status), (DueOf(@case, TestRegion.VeiligThuis), Sees(@case, TestRegion.CareProvider)));
        Assert.Equal(referral.DueAt, DueOf(@case, TestRegion.CareProvider)); // late, and still waited for

        scenario.Done(@case.WithdrawReferral(referral, "andere hulp gevonden", scenario.By(VtEmployee)));
        Assert.NotEqual(at, DueOf(@case, TestRegion.VeiligThuis));
    }

    [Fact]
    public void A_referral_that_Veilig_Thuis_takes_up_for_investigation_has_the_term_of_the_law()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp, owner: TestRegion.CareParkstad);
        var referral = scenario.Offered(@case, ReferralKind.VeiligThuisInvestigation, TestRegion.VeiligThuis, CareCoordinator);
        Assert.Equal(referral.DueAt, DueOf(@case, TestRegion.VeiligThuis));
        var at = scenario.Now;

        scenario.Done(@case.AcceptReferral(referral, scenario.By(VtEmployee)));
        Assert.Equal(Scenario.After(at, TermKind.Investigation), DueOf(@case, TestRegion.VeiligThuis));

        scenario.Done(@case.CompleteReferral(referral, "onderzocht", scenario.By(VtEmployee)));
        Assert.Equal((AccessGrant.NoTerm, Profiles.VeiligThuis), (DueOf(@case, TestRegion.VeiligThuis), Sees(@case, TestRegion.VeiligThuis)));
    }

    [Fact]
    public void A_step_of_the_owner_leaves_the_term_of_who_was_offered_a_referral()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = scenario.Offered(@case, ReferralKind.LocalCare, TestRegion.CareProvider, VtEmployee);

        scenario.Done(@case.AcceptFollowUp(scenario.By(VtEmployee)));

        Assert.Equal(referral.DueAt, DueOf(@case, TestRegion.CareProvider));
    }

    [Fact]
    public void An_offer_gives_nobody_more_time_than_there_was()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var due = DueOf(@case, TestRegion.VeiligThuis);

        var referral = scenario.Offered(@case, ReferralKind.VeiligThuisInvestigation, TestRegion.VeiligThuis, VtEmployee);

        Assert.True(referral.DueAt > due);
        Assert.Equal(due, DueOf(@case, TestRegion.VeiligThuis));
    }

    [Fact]
    public void An_offer_survives_the_after_care_of_the_acute_lane()
    {
        var (@case, table) = Decided();
        var offered = scenario.Offered(@case, ReferralKind.CareCoordination, TestRegion.CareParkstad, VtEmployee);

        scenario.Done(@case.DiscussAfterCare(table, Scenario.Result(), scenario.By(Secretary)));

        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.CareParkstad));
        Assert.Null(@case.AcceptReferral(offered, scenario.By(CareCoordinator)));
    }

    [Fact]
    public void Who_holds_a_referral_keeps_its_access_when_the_acute_lane_ends()
    {
        var (@case, table) = Decided();
        var held = scenario.Accepted(@case, ReferralKind.CareCoordination, TestRegion.CareParkstad, VtEmployee, CareCoordinator);

        scenario.Done(@case.DiscussAfterCare(table, Scenario.Result(), scenario.By(Secretary)));

        Assert.Equal(Profiles.Care, Sees(@case, TestRegion.CareParkstad));
        scenario.Done(@case.CompleteReferral(held, "in traject", scenario.By(CareCoordinator)));
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.CareParkstad));
    }

    [Fact]
    public void Access_lasts_as_long_as_the_last_of_two_referrals()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var local = scenario.Accepted(@case, ReferralKind.LocalCare, TestRegion.CareProvider, VtEmployee, CareProfessional);
        var regional = scenario.Accepted(@case, ReferralKind.RegionalCare, TestRegion.CareProvider, VtEmployee, CareProfessional);

        scenario.Done(@case.CompleteReferral(local, "woonruimte gevonden", scenario.By(CareProfessional)));
        Assert.Equal(Profiles.CareProvider, Sees(@case, TestRegion.CareProvider));

        scenario.Done(@case.CompleteReferral(regional, "behandeling klaar", scenario.By(CareProfessional)));
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.CareProvider));
    }

    // A case with an owner, while AVIM and care coordination still see it for the acute lane.
    private (Case Case, ScreeningMeeting Table) Decided()
    {
        var @case = scenario.Acute(CaseStage.AtVeiligThuis);
        var table = scenario.Meeting();
        scenario.Done(@case.DecideAcute(Scenario.Decision(TestRegion.VeiligThuis), table, scenario.By(VtEmployee)));
        scenario.Advance(table, MeetingStage.Held);
        return (@case, table);
    }
}
