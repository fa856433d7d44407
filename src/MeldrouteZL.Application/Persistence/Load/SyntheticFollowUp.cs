using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>What follows after the table: an owner, referrals, support by care coordination, and the end.</summary>
internal sealed class SyntheticFollowUp(SyntheticWorld world, SyntheticCase walk)
{
    private SyntheticTexts Texts => world.Texts;
    private Organisation Owner => world.Region.Get(walk.Case.OwnerOrganisationId!.Value);

    /// <summary>The support of its first victim; null where care coordination opened none.</summary>
    public Trajectory? Trajectory { get; private set; }

    /// <summary>Appoints an owner and goes as far as the time that has passed allows, but does not close.</summary>
    public void Begin()
    {
        var table = world.Region.TableFor(walk.Case.MunicipalityId);
        var owner = table[world.Dice.Next(100) switch { < 50 => 0, < 65 => 1, _ => 2 }];
        walk.Take(walk.Secretary(), (c, m) => c.AppointFollowUp(owner.Id, m));
        if (walk.HasTimeFor(1) && Texts.Chance(90))
        {
            walk.TakeAfter(1, world.Colleague(owner), (c, m) => c.AcceptFollowUp(m));
            Refer();
            Support();
        }
    }

    /// <summary>Leaves it open; the clock escalates what nobody answered.</summary>
    public void Wait()
    {
        foreach (var referral in walk.Case.Referrals.Where(r => r.Stage == ReferralStage.Offered && r.DueAt <= world.Now).ToList())
        {
            SyntheticCase.Expect(walk.Case.EscalateReferral(referral, new Moment(Actor.Clock(world.Region.Id), referral.DueAt, world.Region)));
        }
    }

    /// <summary>Ends what runs and closes.</summary>
    public void Close()
    {
        foreach (var referral in walk.Case.Referrals.Where(r => r.Stage == ReferralStage.Offered).ToList())
        {
            walk.Take(world.Colleague(Owner), (c, m) => c.WithdrawReferral(referral, Texts.Reason(), m));
        }

        foreach (var referral in walk.Case.Referrals.Where(r => r.Stage == ReferralStage.Accepted).ToList())
        {
            walk.TakeAfter(5, Receiver(referral), (c, m) => c.CompleteReferral(referral, Texts.Paragraph(), m));
        }

        if (Trajectory is { Stage: TrajectoryStage.Active } running)
        {
            var moment = walk.Moment(world.Colleague(world.Region.Get(running.OrganisationId)));
            SyntheticCase.Expect(running.BeginClosing(Texts.Reason(), moment));
            SyntheticCase.Expect(running.Close(new TrajectoryEnding(TrajectoryEnd.AimsReached, TrajectoryOutcome.Better, Texts.Reason()), moment));
        }

        foreach (var victim in walk.Case.Victims.Where(v => walk.Case.ComenshaStateOf(v.Id) == ComenshaState.Due).ToList())
        {
            var entry = Texts.Chance(70) ? Sent(victim.Id) : new ComenshaEntry(victim.Id, ComenshaStep.NotSent) { Because = NotSentBecause.Other, Reason = Texts.Reason() };
            walk.Take(world.Colleague(Owner), (c, m) => c.NotifyComensha(entry, victim.Id.ToString("N")[^ComenshaRecord.ReferenceLength..], Htcds.Write, m));
        }

        End(Texts.Pick<ClosingResult>([ClosingResult.HelpGiven, ClosingResult.HelpGiven, ClosingResult.HelpRefused, ClosingResult.InterventionDone, ClosingResult.OutOfSight]));
    }

    private ComenshaEntry Sent(Guid victimId) => new(victimId, ComenshaStep.Sent)
    {
        Reason = Texts.Reason(),
        Facts = new ComenshaFacts
        {
            Dossier = Texts.Pick<DossierType>([.. Enum.GetValues<DossierType>()]),
            Forms = [walk.Case.Facts!.Form],
            Place = ExploitationPlace.Netherlands,
            Complaint = Knowledge.Unknown,
            ReflectionPeriod = Knowledge.No,
            ShelterNeeded = Knowledge.Unknown,
        },
    };

    /// <summary>Tells the reporter, closes, and shields once the term for that has passed.</summary>
    public void End(ClosingResult result)
    {
        walk.Take(walk.VtEmployee(), (c, m) => c.GiveFeedback("Dank voor uw signaal. Wij hebben er werk van gemaakt.", m));
        walk.Take(walk.AttentionOfficer(), (c, m) => c.Close(result, Texts.Reason(), m));
        var due = world.Region.Terms.Due(TermKind.Shielding, walk.Case.ClosedAt!.Value);
        if (due <= world.Now)
        {
            SyntheticCase.Expect(walk.Case.Shield(new Moment(Actor.Clock(world.Region.Id), due, world.Region)));
            SyntheticCase.Expect(Trajectory?.Shield(new Moment(Actor.Clock(world.Region.Id), due, world.Region)));
        }
    }

    private void Refer()
    {
        for (var left = Texts.Chance(60) ? Texts.Chance(25) ? 2 : 1 : 0; left > 0 && walk.HasTimeFor(3); left--)
        {
            var (kind, receiver) = Offer();
            if (walk.Case.Referrals.Any(r => r.Kind == kind))
            {
                continue;
            }

            var purpose = Texts.Reason();
            walk.TakeAfter(1, world.Colleague(Owner), (c, m) => c.OfferReferral(new ReferralOffer
            {
                Kind = kind,
                ReceiverOrganisationId = receiver.Id,
                Purpose = purpose,
                LegalBasis = "Wmo 2015, artikel 5.1.6",
                Content = Texts.Paragraph(),
                Motivations = ReferralCriteria.Each(kind, purpose),
                FactsChecked = true,
            }, m));
            Answer(walk.Case.Referrals[^1]);
        }
    }

    private void Answer(Referral referral)
    {
        var judgements = ReferralCriteria.Each(referral.Kind, CriterionJudgement.Met);
        switch (world.Dice.Next(100))
        {
            case < 75:
                walk.TakeAfter(1, Receiver(referral), (c, m) => c.AcceptReferral(referral, m, judgements));
                break;
            case < 88:
                walk.TakeAfter(1, Receiver(referral), (c, m) => c.RefuseReferral(referral, Texts.Reason(), m, judgements));
                break;
        }
    }

    // What every owner may offer; criminal investigation and care coordination not to themselves.
    private (ReferralKind Kind, Organisation Receiver) Offer()
    {
        var municipality = walk.Case.MunicipalityId;
        var region = world.Region;
        (ReferralKind Kind, Organisation Receiver)[] all =
        [
            (ReferralKind.WeighingTeam, region.Covering(OrganisationKind.WeighingTeam, municipality)),
            (ReferralKind.LocalCare, Texts.Pick(region.Organisations.Where(o => o.Kind == OrganisationKind.CareProvider).ToList())),
            (ReferralKind.RegionalCare, Texts.Pick(region.Organisations.Where(o => o.Kind == OrganisationKind.CareProvider).ToList())),
            (ReferralKind.LocalAdministrative, region.Organisations.First(o => o.MunicipalityId == municipality)),
            (ReferralKind.LabourInspection, region.Covering(OrganisationKind.LabourInspectorate, municipality)),
            (ReferralKind.CriminalInvestigation, region.Avim),
            (ReferralKind.CareCoordination, region.CareCoordinationFor(municipality)),
        ];
        return Texts.Pick(all.Where(o => o.Receiver != Owner).ToList());
    }

    private void Support()
    {
        if (Owner.Kind != OrganisationKind.CareCoordination || !Texts.Chance(60))
        {
            return;
        }

        var moment = walk.Moment(world.Colleague(Owner));
        var (trajectory, refusal) = Domain.Trajectories.Trajectory.Open(walk.Case, walk.Case.Victims[0].Id,
            new SupportBasis(SupportGround.Consent, ConsentGiver.Client, DutchTime.DateOf(moment.At), ConsentForm.Spoken, "Toestemming van het slachtoffer"), moment);
        SyntheticCase.Expect(refusal);
        SyntheticCase.Expect(trajectory!.StartIntake(
            new IntakeFacts(SupportKind.Ambulatory, walk.Case.MunicipalityId, MunicipalityBecause.Found, ResidenceStanding.Lawful, false), moment));
        SyntheticCase.Expect(trajectory.SetMonitoring(MonitoringLevel.Normal, MonitoringFactors.KindOfProblems, Texts.Reason(), moment));
        SyntheticCase.Expect(trajectory.Activate("Rust, inkomen en een veilige woonplek.", moment));
        Trajectory = trajectory;
    }

    private Actor Receiver(Referral referral) => world.Colleague(world.Region.Get(referral.ReceiverOrganisationId));
}
