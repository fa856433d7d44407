using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>
/// Who may take which step of a case, where: written by hand from the design (section 2) and the sources, not from the
/// route table. What is not here is refused.
/// </summary>
internal static class CaseRows
{
    // A at Veilig Thuis, P provisionally classified, C classified, O on the agenda, S screened, F in follow-up,
    // X closed, H shielded. Lane: where the acute lane may stand, and the refusal elsewhere.
    private const string Text = """
        JoinCase                | APCOSF |                             | Registrar VtEmployee
        UndoJoin                | APCOSF |                             | Registrar VtEmployee
        AddVictim               | APCOSF |                             | Registrar VtEmployee VtAttentionOfficer ; Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator
        Assign                  | APCOSF |                             | Informed AttentionOfficer AdministrativeCoordinator VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator WeighingTeamMember ProcessDirector LabourInspector RiecOfficer CareProfessional
        ClassifyProvisionally   | A      |                             | Registrar VtEmployee
        ReturnClassification    | P      |                             | Registrar VtAttentionOfficer
        ConfirmClassification   | P      |                             | Registrar VtAttentionOfficer
        Reclassify              | COSF   |                             | Registrar VtEmployee
        ConfirmReclassification | COSF   |                             | Registrar VtAttentionOfficer
        PutOnAgenda             | APC    | None else AcuteSkipsTheTable | Registrar VtEmployee VtAttentionOfficer TableSecretary ; Avim AvimOfficer ; CareCoordination CareCoordinator
        HoldOver                | OF     |                             | Registrar TableSecretary
        Screen                  | O      |                             | Registrar TableSecretary
        AppointFollowUp         | S      |                             | Registrar TableSecretary
        AcceptFollowUp          | F      |                             | Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator
        RaiseAcute              | APCOSF | None else AlreadyAcute      | Informed AttentionOfficer VtEmployee VtAttentionOfficer CareCoordinator AvimOfficer
        ConfirmAcute            | APCOSF | Raised else NotAcute        | Registrar VtEmployee VtAttentionOfficer ; Avim AvimOfficer
        AssessSafety            | APCOSF |                             | Registrar VtEmployee VtAttentionOfficer
        RecordInforming         | APCOSFX |                            | Registrar VtEmployee VtAttentionOfficer
        RecordAcuteCall         | APCOSF | Raised Confirmed else NotAcute | Registrar VtEmployee VtAttentionOfficer ; Avim AvimOfficer ; CareCoordination CareCoordinator
        LowerAcute              | APCOSF | Raised Confirmed else NotAcute | Registrar VtEmployee VtAttentionOfficer ; Avim AvimOfficer
        DecideAcute             | APCOSF | Raised Confirmed else NotAcute | Registrar VtEmployee VtAttentionOfficer ; Avim AvimOfficer
        DiscussAfterCare        | F      |                             | Registrar TableSecretary
        OfferReferral           | F      |                             | Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator ; Holder WeighingTeamMember ProcessDirector AdministrativeCoordinator AvimOfficer LabourInspector
        ReferralAnswered        | APCOSF |                             | Informed AttentionOfficer AdministrativeCoordinator VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator WeighingTeamMember ProcessDirector LabourInspector RiecOfficer CareProfessional ; Clock System
        NotifyComensha          | COSF   |                             | Registrar VtEmployee VtAttentionOfficer ; CareCoordination CareCoordinator ; Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator
        GiveFeedback            | APCOSF |                             | Registrar VtEmployee VtAttentionOfficer ; Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator
        RecordIntervention      | F      |                             | Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator ; Holder AdministrativeCoordinator AvimOfficer LabourInspector RiecOfficer
        FinishIntervention      | F      |                             | Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator ; Holder AdministrativeCoordinator AvimOfficer LabourInspector RiecOfficer
        Close                   | CF     | None else AcuteStillOpen    | Registrar VtAttentionOfficer ; Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator
        Reopen                  | X      |                             | Registrar VtAttentionOfficer ; Owner VtEmployee VtAttentionOfficer AvimOfficer CareCoordinator
        Shield                  | X      |                             | Clock System
        ProposeDestruction      | H      |                             | Registrar VtAttentionOfficer
        Destroy                 | H      |                             | Registrar VtAttentionOfficer
        """;

    private static readonly Dictionary<CaseStep, Row> All = Text.Split('\n').Select(Parse).ToDictionary(row => row.Step);

    /// <summary>What the hand-written row says about an actor who stands in these relations to a case; null is allowed.</summary>
    public static Refusal? Expected(CaseStep step, CaseStage stage, AcuteLane lane, IReadOnlyCollection<CaseParty> relations, Role role)
    {
        var row = All[step];
        var own = row.Who.Where(who => relations.Contains(who.Party)).ToList();
        return own.Count == 0 ? Refusal.NotYours
            : !own.Exists(who => who.Roles.Contains(role)) ? Refusal.RoleMissing
            : !row.Stages.Contains(stage) ? Refusal.WrongStage
            : row.Lanes.Count > 0 && !row.Lanes.Contains(lane) ? row.Otherwise
            : null;
    }

    /// <summary>The steps of the table.</summary>
    public static IEnumerable<CaseStep> Steps => All.Keys;

    private static Row Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var lane = cells[2].Split(" else ", StringSplitOptions.RemoveEmptyEntries);
        return new Row(
            Enum.Parse<CaseStep>(cells[0]),
            [.. cells[1].Select(Stage)],
            lane.Length == 0 ? [] : [.. lane[0].Split(' ').Select(Enum.Parse<AcuteLane>)],
            lane.Length == 0 ? null : Enum.Parse<Refusal>(lane[1]),
            [.. cells[3].Split(';', StringSplitOptions.TrimEntries).Select(Relation)]);
    }

    private static (CaseParty Party, IReadOnlyList<Role> Roles) Relation(string text)
    {
        var words = text.Split(' ');
        return (Enum.Parse<CaseParty>(words[0]), [.. words[1..].Select(Enum.Parse<Role>)]);
    }

    private static CaseStage Stage(char letter) => letter switch
    {
        'A' => CaseStage.AtVeiligThuis,
        'P' => CaseStage.ProvisionallyClassified,
        'C' => CaseStage.Classified,
        'O' => CaseStage.OnAgenda,
        'S' => CaseStage.Screened,
        'F' => CaseStage.InFollowUp,
        'X' => CaseStage.Closed,
        'H' => CaseStage.Shielded,
        _ => throw new FormatException($"No stage {letter}."),
    };

    private sealed record Row(
        CaseStep Step, IReadOnlyList<CaseStage> Stages, IReadOnlyList<AcuteLane> Lanes, Refusal? Otherwise, IReadOnlyList<(CaseParty Party, IReadOnlyList<Role> Roles)> Who);
}
