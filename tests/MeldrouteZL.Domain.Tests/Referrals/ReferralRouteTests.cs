using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Referrals;

/// <summary>The whole space and the paths of a referral, and between whom each kind goes.</summary>
public sealed class ReferralRouteTests
{
    // By hand (design, sections 1 and 2): step, from, which side. O offered, A accepted.
    private static readonly (ReferralStep Step, string From, string Side)[] Rows =
    [
        (ReferralStep.Offer, "", "Sender"),
        (ReferralStep.Accept, "O", "Receiver"),
        (ReferralStep.Refuse, "O", "Receiver"),
        (ReferralStep.Withdraw, "OA", "Sender"),
        (ReferralStep.Complete, "A", "Receiver"),
        (ReferralStep.Escalate, "O", "Clock"),
        (ReferralStep.Widen, "OA", "Sender"),
        (ReferralStep.Narrow, "OA", "Sender"),
        (ReferralStep.RecordSubmission, "OA", "Nobody"), // of the RIEC only, and this one goes to the weighing team
    ];

    // By hand (domain facts, sections 4, 12 and 18): who may offer what to whom. The RIEC hears from the municipality's
    // desk, the police and the Labour Inspectorate only (C2); the houses from the weighing team only.
    private static readonly (ReferralKind Kind, OrganisationKind Receiver, OrganisationKind[] Senders)[] Parties =
    [
        (ReferralKind.CareCoordination, OrganisationKind.CareCoordination, [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination]),
        (ReferralKind.WeighingTeam, OrganisationKind.WeighingTeam, [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination]),
        (ReferralKind.CareAndSafetyHouse, OrganisationKind.CareAndSafetyHouse, [OrganisationKind.WeighingTeam]),
        (ReferralKind.LocalAdministrative, OrganisationKind.MunicipalAdministration,
            [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination, OrganisationKind.WeighingTeam]),
        (ReferralKind.Riec, OrganisationKind.Riec, [OrganisationKind.MunicipalAdministration, OrganisationKind.Avim, OrganisationKind.LabourInspectorate]),
        (ReferralKind.LocalCare, OrganisationKind.CareProvider,
            [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination, OrganisationKind.WeighingTeam, OrganisationKind.CareAndSafetyHouse]),
        (ReferralKind.RegionalCare, OrganisationKind.CareProvider,
            [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination, OrganisationKind.WeighingTeam, OrganisationKind.CareAndSafetyHouse]),
        (ReferralKind.CriminalInvestigation, OrganisationKind.Avim,
            [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination, OrganisationKind.LabourInspectorate]),
        (ReferralKind.LabourInspection, OrganisationKind.LabourInspectorate, [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination]),
        (ReferralKind.VeiligThuisInvestigation, OrganisationKind.VeiligThuis, [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination]),
    ];

    [Fact]
    public void A_step_is_open_to_its_side_in_its_stage_and_to_nobody_else()
    {
        Assert.Equal(Enum.GetValues<ReferralStep>(), Rows.Select(row => row.Step));
        var wrong = from stage in Enum.GetValues<ReferralStage>()
                    let referral = At(stage)
                    from row in Rows
                    from actor in Everyone
                    let expected = Expected(row, stage, actor)
                    let actual = ReferralRoute.RefusalOf(referral, row.Step, actor)
                    where actual != expected
                    select $"{stage} {row.Step}: {actor.Role} of {actor.OrganisationId} gets {actual}, not {expected}";

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void What_the_route_opens_the_case_takes()
    {
        // The screens ask the route of the referral alone: the case must not refuse what it shows.
        foreach (var actor in Everyone.Where(a => ReferralRoute.RefusalOf(At(ReferralStage.Offered), ReferralStep.Withdraw, a) is null))
        {
            var scenario = new Scenario();
            var @case = scenario.CaseAt(CaseStage.InFollowUp);
            var referral = scenario.Offered(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee);

            Assert.Null(@case.WithdrawReferral(referral, "niet meer nodig", scenario.By(actor)));
        }
    }

    [Fact]
    public void Every_stage_is_reached_and_every_referral_can_end()
    {
        var graph = Graph<ReferralStage>.Of(
            from step in Enum.GetValues<ReferralStep>() let rule = ReferralRoute.RuleFor(step) from stage in rule.From select (stage, rule.To ?? stage));
        ReferralStage[] ends = [ReferralStage.Refused, ReferralStage.Withdrawn, ReferralStage.Completed];

        Assert.Equal(Enum.GetValues<ReferralStage>(), graph.ReachedFrom(ReferralStage.Offered).Order());
        Assert.All(Enum.GetValues<ReferralStage>(), stage => Assert.Contains(graph.ReachedFrom(stage), ends.Contains));
        Assert.All(ends, end => Assert.Single(graph.ReachedFrom(end)));
    }

    [Fact]
    [Trait("Requirement", "R108")]
    public void Each_kind_goes_between_the_parties_that_may_exchange_it()
    {
        Assert.Equal(Enum.GetValues<ReferralKind>(), Parties.Select(p => p.Kind));
        Assert.All(Parties, expected =>
        {
            var actual = ReferralRoute.PartiesOf(expected.Kind);
            Assert.Equal([expected.Receiver], actual.Receivers);
            Assert.Equal(expected.Senders.Order(), actual.Senders.Order());
        });
    }

    [Fact]
    [Trait("Requirement", "R108")]
    public void Only_the_municipal_desk_the_police_and_the_Labour_Inspectorate_reach_the_RIEC()
    {
        var scenario = new Scenario();
        var offer = Scenario.Offer(ReferralKind.Riec, TestRegion.Riec);
        var @case = scenario.CaseAt(CaseStage.InFollowUp, owner: TestRegion.CareParkstad);
        scenario.Accepted(@case, ReferralKind.LocalAdministrative, TestRegion.HeerlenDesk, CareCoordinator, Coordinator);
        scenario.Accepted(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, CareCoordinator, Weigher);
        var ofVeiligThuis = scenario.CaseAt(CaseStage.InFollowUp);
        var ofAvim = scenario.CaseAt(CaseStage.InFollowUp, owner: TestRegion.Avim);
        scenario.Accepted(ofAvim, ReferralKind.LabourInspection, TestRegion.Labour, AvimOfficer, LabourInspector);

        Assert.Equal(Refusal.SenderMayNotOffer, @case.OfferReferral(offer, scenario.By(CareCoordinator))); // C2
        Assert.Equal(Refusal.SenderMayNotOffer, @case.OfferReferral(offer, scenario.By(Weigher)));
        Assert.Equal(Refusal.SenderMayNotOffer, ofVeiligThuis.OfferReferral(offer, scenario.By(VtEmployee)));
        Assert.Null(@case.OfferReferral(offer, scenario.By(Coordinator)));
        Assert.Null(ofAvim.OfferReferral(offer, scenario.By(LabourInspector)));
        Assert.Equal(Refusal.AlreadyOffered, ofAvim.OfferReferral(offer, scenario.By(AvimOfficer)));
    }

    [Fact]
    public void An_offer_fits_its_receiver_and_is_made_once()
    {
        var scenario = new Scenario();
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var by = scenario.By(VtEmployee);

        Assert.Equal(Refusal.ReceiverDoesNotFit, @case.OfferReferral(Scenario.Offer(ReferralKind.LocalCare, TestRegion.Labour), by));
        Assert.Equal(Refusal.ReceiverDoesNotFit, @case.OfferReferral(Scenario.Offer(ReferralKind.LocalCare, 999), by));
        scenario.Offered(@case, ReferralKind.LocalCare, TestRegion.CareProvider, VtEmployee);
        Assert.Equal(Refusal.AlreadyOffered, @case.OfferReferral(Scenario.Offer(ReferralKind.LocalCare, TestRegion.CareProvider), by));
        Assert.Null(@case.OfferReferral(Scenario.Offer(ReferralKind.LocalCare, TestRegion.OtherCareProvider), by));
    }

    // From Veilig Thuis to the weighing team.
    private static Referral At(ReferralStage stage)
    {
        var scenario = new Scenario();
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = scenario.Offered(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee);
        var met = ReferralCriteria.Each(referral.Kind, CriterionJudgement.Met);
        if (stage is ReferralStage.Accepted or ReferralStage.Completed)
        {
            scenario.Done(@case.AcceptReferral(referral, scenario.By(Weigher), met));
        }

        scenario.Done(stage switch
        {
            ReferralStage.Refused => @case.RefuseReferral(referral, "past niet", scenario.By(Weigher), met),
            ReferralStage.Withdrawn => @case.WithdrawReferral(referral, "niet meer nodig", scenario.By(VtEmployee)),
            ReferralStage.Completed => @case.CompleteReferral(referral, "klaar", scenario.By(Weigher)),
            ReferralStage.Offered or ReferralStage.Accepted => null,
        });
        Assert.Equal(stage, referral.Stage);
        return referral;
    }

    private static Refusal? Expected((ReferralStep Step, string From, string Side) row, ReferralStage stage, Actor actor)
    {
        var side = actor.Role == Role.System ? "Clock"
            : actor.OrganisationId == TestRegion.VeiligThuis ? "Sender"
            : actor.OrganisationId == TestRegion.WeighingTeam ? "Receiver"
            : "";
        return side != row.Side ? Refusal.NotYours
            : actor.Role == Role.TableSecretary ? Refusal.RoleMissing // keeps the agenda, does not work on cases
            : !row.From.Contains(stage.ToString()[0]) || stage > ReferralStage.Accepted ? Refusal.WrongStage
            : null;
    }
}
