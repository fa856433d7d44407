using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Domain.Cases;

/// <summary>What is or was done against exploitation in a case, with which instrument, by whom and on which ground (R105, R119, R186).</summary>
public sealed class Intervention
{
    public const int DescriptionMaxLength = 1000;
    public const int LegalGroundMaxLength = 400;
    public const int ResultMaxLength = 2000;

    private Intervention() => LegalGround = "";

    internal Intervention(Guid caseId, InterventionPlan plan, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, OrganisationId, ResponsibleOrganisationId) = (caseId, moment.By.OrganisationId, plan.ResponsibleOrganisationId);
        (Kind, Type, Description, LegalGround) = (plan.Kind, plan.Type, plan.Description, plan.LegalGround);
        (RequestedOn, PlannedOn) = (plan.RequestedOn, plan.PlannedOn);
        Sector = plan.Type == InterventionType.Inspection ? plan.Sector : null;
        (State, RecordedBy, RecordedAt) = (InterventionState.Planned, moment.By.UserId, moment.At);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>Who does it. To be named here gives no access to the case.</summary>
    public int ResponsibleOrganisationId { get; private set; }
    public InterventionKind Kind { get; private set; }
    public InterventionType Type { get; private set; }
    public string? Description { get; private set; }
    public string LegalGround { get; private set; }
    public DateOnly? RequestedOn { get; private set; }
    public DateOnly? PlannedOn { get; private set; }

    /// <summary>When it was carried out; of a report of the police, when it came in.</summary>
    public DateOnly? CarriedOutOn { get; private set; }
    public InterventionState State { get; private set; }

    /// <summary>What came of it, or why it was not carried out.</summary>
    public string? Result { get; private set; }

    /// <summary>Of an inspection only, as the three answers after it.</summary>
    public InspectedSector? Sector { get; private set; }
    public Knowledge? MinorsSeen { get; private set; }
    public Knowledge? CoercionSeen { get; private set; }

    /// <summary>Whether somebody of a help organisation was there (R118).</summary>
    public Knowledge? HelperPresent { get; private set; }
    public Guid RecordedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid? FinishedBy { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Whether this organisation recorded it or has to do it.</summary>
    public bool IsOf(int organisationId) => organisationId == OrganisationId || organisationId == ResponsibleOrganisationId;

    /// <summary>
    /// Whether this role reads what other organisations recorded: the administrative row of the role × data matrix. Veilig Thuis and
    /// care coordination ask; everybody reads what their own organisation recorded or does.
    /// </summary>
    public static bool ReadsOfOthers(Role role) => role is Role.AdministrativeCoordinator or Role.AvimOfficer or Role.LabourInspector or Role.RiecOfficer
        or Role.WeighingTeamMember or Role.ProcessDirector;

    /// <summary>Whether the register is for this role: to read it, or what its own organisation recorded.</summary>
    public static bool MayOpen(Role role) => ReadsOfOthers(role) || role is Role.VtEmployee or Role.VtAttentionOfficer or Role.CareCoordinator;

    internal void Finish(InterventionOutcome outcome, Moment moment)
    {
        State = outcome.CarriedOutOn is null ? InterventionState.NotCarriedOut : InterventionState.CarriedOut;
        (CarriedOutOn, Result, FinishedBy, FinishedAt) = (outcome.CarriedOutOn, outcome.Result, moment.By.UserId, moment.At);
        if (Type == InterventionType.Inspection && State == InterventionState.CarriedOut)
        {
            (MinorsSeen, CoercionSeen, HelperPresent) = (outcome.MinorsSeen, outcome.CoercionSeen, outcome.HelperPresent);
        }
    }
}

/// <summary>What will be done.</summary>
public sealed record InterventionPlan
{
    public required InterventionKind Kind { get; init; }
    public required InterventionType Type { get; init; }
    public string? Description { get; init; }
    public required string LegalGround { get; init; }
    public required int ResponsibleOrganisationId { get; init; }
    public DateOnly? RequestedOn { get; init; }
    public DateOnly? PlannedOn { get; init; }
    public InspectedSector? Sector { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="CarriedOutOn">Null when it was not carried out.</param>
/// <param name="Result">What came of it, or why it was not carried out.</param>
public sealed record InterventionOutcome(DateOnly? CarriedOutOn, string Result)
{
    public Knowledge MinorsSeen { get; init; }
    public Knowledge CoercionSeen { get; init; }
    public Knowledge HelperPresent { get; init; }
}
