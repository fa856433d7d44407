using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Support;

// Brings a case to any place of its route, by its own steps only.
internal sealed partial class Scenario
{
    public static readonly IReadOnlyDictionary<Guid, VictimClass> Unchanged = new Dictionary<Guid, VictimClass>();

    /// <summary>The meeting on whose agenda <see cref="To"/> puts the case.</summary>
    public ScreeningMeeting? Table { get; private set; }

    /// <summary>A case that Veilig Thuis opened from a signal, with one victim.</summary>
    public Case Opened(Signal? signal = null)
    {
        var (@case, refusal) = Case.Open(signal ?? Forwarded(AttentionOfficer), By(VtEmployee));
        Done(refusal);
        Done(@case!.AddVictim(AgeBand.From18To22, Sex.Male, null, null, By(VtEmployee)));
        return @case;
    }

    public Case CaseAt(CaseStage stage, VictimClass victimClass = VictimClass.PresumedVictim, int owner = TestRegion.VeiligThuis) =>
        To(Opened(), stage, victimClass, owner);

    /// <summary>Takes the ordinary steps of the route until the case is in this stage.</summary>
    public Case To(Case @case, CaseStage stage, VictimClass victimClass = VictimClass.PresumedVictim, int owner = TestRegion.VeiligThuis)
    {
        while (@case.Stage < stage)
        {
            Next(@case, victimClass, owner);
        }

        return @case;
    }

    /// <summary>A case in the acute lane.</summary>
    public Case Acute(CaseStage stage, AcuteLane lane = AcuteLane.Raised, int owner = TestRegion.VeiligThuis) => Acute(CaseAt(stage, owner: owner), lane);

    public Case Acute(Case @case, AcuteLane lane = AcuteLane.Raised)
    {
        Done(@case.RaiseAcute("wordt vanavond opgehaald", By(VtEmployee)));
        if (lane == AcuteLane.Confirmed)
        {
            Done(@case.ConfirmAcute("AVIM gebeld, eens", By(VtEmployee)));
        }

        return @case;
    }

    public Case FeedbackGiven(Case @case)
    {
        Done(@case.GiveFeedback("wij gaan ermee verder", By(VtEmployee)));
        return @case;
    }

    /// <summary>Nothing is sent of any victim who is due.</summary>
    public Case SettleComensha(Case @case)
    {
        foreach (var victim in @case.Victims.Where(v => @case.ComenshaStateOf(v.Id) is ComenshaState.Due or ComenshaState.WaitingConsent).ToList())
        {
            Done(@case.NotifyComensha(NotSent(victim), "", _ => "", By(VtEmployee)));
        }

        return @case;
    }

    public static ComenshaEntry NotSent(Victim victim) => new(victim.Id, ComenshaStep.NotSent) { Because = NotSentBecause.NoConsent, Reason = "geen instemming" };

    public static ClassificationProposal Proposal(Victim victim, VictimClass @class, string motivation = "past bij de signalen") =>
        new(victim.Id, @class, "schulden, geen eigen papieren", motivation);

    public static ScreeningResult Result(AdvisedSteps advised = AdvisedSteps.CareCoordination) => new()
    {
        Present = "Veilig Thuis, AVIM, zorgcoördinatie",
        Weighing = "ernstig genoeg",
        Advised = advised,
        Enrichments = [(TestRegion.Avim, "eerder gezien")],
    };

    public static AcuteDecision Decision(int owner, bool shelter = false) => new()
    {
        Decision = "vanavond naar een veilige plek",
        Deciders = "dienst AVIM, dienst Veilig Thuis",
        Shelter = shelter,
        OwnerOrganisationId = owner,
    };

    public static ReferralOffer Offer(ReferralKind kind, int receiver) => new()
    {
        Kind = kind,
        ReceiverOrganisationId = receiver,
        Purpose = "ondersteuning",
        LegalBasis = "Wmo 2015",
        Content = "precies deze tekst",
        Motivations = ReferralCriteria.Each(kind, "uitleg"),
        FactsChecked = true,
    };

    /// <summary>The closing of premises, by the desk of Heerlen.</summary>
    public static InterventionPlan Closure() => new()
    {
        Kind = InterventionKind.Administrative,
        Type = InterventionType.PremisesClosed,
        LegalGround = "APV",
        ResponsibleOrganisationId = TestRegion.HeerlenDesk,
    };

    public Referral Offered(Case @case, ReferralKind kind, int receiver, Actor by)
    {
        Done(@case.OfferReferral(Offer(kind, receiver), By(by)));
        return @case.Referrals[^1];
    }

    public Referral Accepted(Case @case, ReferralKind kind, int receiver, Actor by, Actor acceptedBy)
    {
        var referral = Offered(@case, kind, receiver, by);
        Done(@case.AcceptReferral(referral, By(acceptedBy), ReferralCriteria.Each(kind, CriterionJudgement.Met)));
        return referral;
    }

    private void Next(Case @case, VictimClass victimClass, int owner)
    {
        switch (@case.Stage)
        {
            case CaseStage.AtVeiligThuis:
                Done(@case.ClassifyProvisionally([.. @case.Victims.Select(v => Proposal(v, victimClass))], By(VtEmployee)));
                break;
            case CaseStage.ProvisionallyClassified:
                Done(@case.ConfirmClassification(Unchanged, null, By(VtAttentionOfficer)));
                break;
            case CaseStage.Classified:
                Table = Meeting();
                Done(@case.PutOnAgenda(Table, "Wat nu?", By(VtEmployee)));
                break;
            case CaseStage.OnAgenda:
                Advance(Table!, MeetingStage.Held);
                Done(@case.Screen(Table!, Result(), By(Secretary)));
                break;
            case CaseStage.Screened:
                Done(@case.AppointFollowUp(owner, By(Secretary)));
                break;
            case CaseStage.InFollowUp:
                FeedbackGiven(@case);
                SettleComensha(@case);
                Done(@case.Close(ClosingResult.HelpGiven, "hulp loopt", By(VtAttentionOfficer)));
                break;
            case CaseStage.Closed:
                Done(@case.Shield(By(Clock)));
                break;
            case CaseStage.Shielded:
                Done(@case.ProposeDestruction("termijn voorbij", By(VtAttentionOfficer)));
                Done(@case.Destroy(By(Colleague(VtAttentionOfficer))));
                break;
            case CaseStage.Destroyed:
                throw new InvalidOperationException("The route ends here.");
        }
    }
}
