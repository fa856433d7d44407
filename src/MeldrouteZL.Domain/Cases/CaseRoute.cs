using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using static MeldrouteZL.Domain.Cases.CaseParty;
using static MeldrouteZL.Domain.Cases.CaseStage;

namespace MeldrouteZL.Domain.Cases;

/// <summary>
/// The whole route of a case (design, section 2): one row per step. Code, screens, docs/route.md and tests read this
/// table. A step without a row does not compile.
/// </summary>
public static class CaseRoute
{
    public static readonly IReadOnlyList<CaseStage> OpenStages = [AtVeiligThuis, ProvisionallyClassified, Classified, OnAgenda, Screened, InFollowUp];

    private static readonly Role[] VtDesk = [Role.VtEmployee, Role.VtAttentionOfficer];
    private static readonly Role[] OwnerRoles = [Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator];
    private static readonly Who VtEmployee = new(Registrar, Role.VtEmployee);
    private static readonly Who VtAttentionOfficer = new(Registrar, Role.VtAttentionOfficer);
    private static readonly Who Secretary = new(Registrar, Role.TableSecretary);
    private static readonly Who[] TableMembers = [new(Registrar, [.. VtDesk, Role.TableSecretary]), new(CaseParty.Avim, Role.AvimOfficer), new(CaseParty.CareCoordination, Role.CareCoordinator)];
    private static readonly Who[] AcuteDeciders = [new(Registrar, VtDesk), new(CaseParty.Avim, Role.AvimOfficer)];
    private static readonly Who[] Interveners =
        [new(Owner, OwnerRoles), new(Holder, Role.AdministrativeCoordinator, Role.AvimOfficer, Role.LabourInspector, Role.RiecOfficer)];
    private static readonly CaseStage[] ReclassifiableStages = [Classified, OnAgenda, Screened, InFollowUp];

    public static CaseRule RuleFor(CaseStep step) => step switch
    {
        CaseStep.OpenCase => new([], AtVeiligThuis, new Who(Registrar, VtDesk), new Who(Source, Role.AttentionOfficer, Role.AvimOfficer, Role.CareCoordinator))
        { Grants = [Registrar, Source], WaitsFor = Registrar, Clock = TermKind.VeiligThuisAssessment },

        CaseStep.JoinCase => new(OpenStages, null, VtEmployee) { Grants = [Source] },
        CaseStep.UndoJoin => new(OpenStages, null, VtEmployee),
        CaseStep.AddVictim => new(OpenStages, null, new Who(Registrar, VtDesk), new Who(Owner, OwnerRoles)),
        CaseStep.Assign => new(OpenStages, null, new Who(Informed,
            Role.AttentionOfficer, Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator,
            Role.WeighingTeamMember, Role.ProcessDirector, Role.LabourInspector, Role.RiecOfficer, Role.CareProfessional)),

        CaseStep.AssessSafety => new(OpenStages, null, new Who(Registrar, VtDesk)),
        CaseStep.RecordInforming => new([.. OpenStages, Closed], null, new Who(Registrar, VtDesk)), // closing a case does not end the duty

        CaseStep.ClassifyProvisionally => new([AtVeiligThuis], ProvisionallyClassified, VtEmployee)
        { WaitsFor = Registrar, Clock = TermKind.VeiligThuisAssessment },
        CaseStep.ReturnClassification => new([ProvisionallyClassified], AtVeiligThuis, VtAttentionOfficer)
        { WaitsFor = Registrar, Clock = TermKind.VeiligThuisAssessment },
        CaseStep.ConfirmClassification => new([ProvisionallyClassified], Classified, VtAttentionOfficer)
        { WaitsFor = Registrar },
        CaseStep.Reclassify => new(ReclassifiableStages, null, VtEmployee),
        CaseStep.ConfirmReclassification => new(ReclassifiableStages, null, VtAttentionOfficer),

        CaseStep.PutOnAgenda => new([AtVeiligThuis, ProvisionallyClassified, Classified], OnAgenda, TableMembers)
        { Lane = [AcuteLane.None], Grants = [Registrar, CaseParty.Avim, CaseParty.CareCoordination], WaitsFor = Registrar },
        CaseStep.HoldOver => new([OnAgenda, InFollowUp], null, Secretary), // in follow-up: the after-care the table did not reach
        CaseStep.Screen => new([OnAgenda], Screened, Secretary) { WaitsFor = Registrar, Clock = TermKind.MinutesFixed },
        CaseStep.AppointFollowUp => new([Screened], InFollowUp, Secretary)
        { Grants = [Owner], Ends = [CaseParty.Avim, CaseParty.CareCoordination], WaitsFor = Owner, Clock = TermKind.OwnerAccepts },
        CaseStep.AcceptFollowUp => new([InFollowUp], null, new Who(Owner, OwnerRoles)) { WaitsFor = Owner, Clock = TermKind.FeedbackToReporter },

        CaseStep.RaiseAcute => new(OpenStages, null, new Who(Informed, Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.AvimOfficer))
        {
            Lane = [AcuteLane.None],
            ToLane = AcuteLane.Raised,
            Grants = [Registrar, CaseParty.Avim, CaseParty.CareCoordination],
            WaitsFor = Registrar,
            Clock = TermKind.AcuteAnswer,
        },
        CaseStep.ConfirmAcute => new(OpenStages, null, AcuteDeciders)
        { Lane = [AcuteLane.Raised], ToLane = AcuteLane.Confirmed, WaitsFor = Self, Clock = TermKind.AcuteAnswer },
        CaseStep.RecordAcuteCall => new(OpenStages, null, [.. AcuteDeciders, new Who(CaseParty.CareCoordination, Role.CareCoordinator)])
        { Lane = [AcuteLane.Raised, AcuteLane.Confirmed] },
        CaseStep.LowerAcute => new(OpenStages, null, AcuteDeciders)
        {
            Lane = [AcuteLane.Raised, AcuteLane.Confirmed],
            ToLane = AcuteLane.None,
            EndsGrantsOf = CaseStep.RaiseAcute,
            WaitsFor = Registrar,
            Clock = TermKind.VeiligThuisAssessment,
        },
        CaseStep.DecideAcute => new(OpenStages, InFollowUp, AcuteDeciders)
        {
            Lane = [AcuteLane.Raised, AcuteLane.Confirmed],
            ToLane = AcuteLane.None,
            Grants = [Owner],
            WaitsFor = Owner,
            Clock = TermKind.OwnerAccepts,
        },
        CaseStep.DiscussAfterCare => new([InFollowUp], null, Secretary) { Ends = [CaseParty.Avim, CaseParty.CareCoordination] },

        CaseStep.OfferReferral => new([InFollowUp], null,
            new Who(Owner, OwnerRoles),
            new Who(Holder, Role.WeighingTeamMember, Role.ProcessDirector, Role.AdministrativeCoordinator, Role.AvimOfficer, Role.LabourInspector)),
        CaseStep.ReferralAnswered => new(OpenStages, null, new Who(Informed,
            Role.AttentionOfficer, Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator,
            Role.WeighingTeamMember, Role.ProcessDirector, Role.LabourInspector, Role.RiecOfficer, Role.CareProfessional),
            new Who(CaseParty.Clock, Role.System)),
        CaseStep.NotifyComensha => new([Classified, OnAgenda, Screened, InFollowUp], null,
            new Who(Registrar, VtDesk), new Who(CaseParty.CareCoordination, Role.CareCoordinator), new Who(Owner, OwnerRoles)), // R126
        CaseStep.GiveFeedback => new(OpenStages, null, new Who(Registrar, VtDesk), new Who(Owner, OwnerRoles)),

        CaseStep.RecordIntervention or CaseStep.FinishIntervention => new([InFollowUp], null, Interveners),

        CaseStep.Close => new([Classified, InFollowUp], Closed, VtAttentionOfficer, new Who(Owner, OwnerRoles))
        { Lane = [AcuteLane.None], Ends = [CaseParty.Avim, CaseParty.CareCoordination] },
        CaseStep.Reopen => new([Closed], InFollowUp, VtAttentionOfficer, new Who(Owner, OwnerRoles))
        { Grants = [Registrar, Owner], WaitsFor = Owner, Clock = TermKind.OwnerAccepts },
        CaseStep.Shield => new([Closed], Shielded, new Who(CaseParty.Clock, Role.System))
        { Ends = [CaseParty.Avim, CaseParty.CareCoordination, Source, Owner, Registrar], StatusOnly = [Registrar] },
        CaseStep.ProposeDestruction => new([Shielded], null, VtAttentionOfficer),
        CaseStep.Destroy => new([Shielded], Destroyed, VtAttentionOfficer),
    };

    /// <summary>Why this actor may not take this step now; null when they may.</summary>
    // Relation and role first: a refusal must not tell an outsider which stage the case is in.
    public static Refusal? RefusalOf(CaseStanding @case, CaseStep step, Actor actor) => RuleFor(step) switch
    {
        var rule when !rule.By.Any(who => @case.IsParty(actor, who.Party)) => Refusal.NotYours,
        var rule when !rule.By.Any(who => @case.IsParty(actor, who.Party) && who.As.Contains(actor.Role)) => Refusal.RoleMissing,
        var rule when !rule.From.Contains(@case.Stage) => Refusal.WrongStage,
        var rule when rule.Lane.Count > 0 && !rule.Lane.Contains(@case.Lane) => LaneRefusal(rule),
        _ => null,
    };

    /// <inheritdoc cref="RefusalOf(CaseStanding, CaseStep, Actor)"/>
    public static Refusal? RefusalOf(Case @case, CaseStep step, Actor actor) => RefusalOf(@case.Standing, step, actor);

    private static Refusal LaneRefusal(CaseRule rule) => rule switch
    {
        { ToLane: AcuteLane.Raised } => Refusal.AlreadyAcute,
        { To: Closed } => Refusal.AcuteStillOpen,
        { ToLane: null } when rule.Lane.Contains(AcuteLane.None) => Refusal.AcuteSkipsTheTable,
        _ => Refusal.NotAcute,
    };
}
