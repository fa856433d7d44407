using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>
/// The integral plan of a Zorg- en Veiligheidshuis for a case that it took up (R40, R98): who writes in it, who reads it and what
/// counts of it.
/// </summary>
public static class HousePlan
{
    /// <summary>Why this actor may not write in the plan of this referral now; null when they may.</summary>
    public static Refusal? RefusalOf(Referral referral, CaseStanding @case, Actor actor) =>
        referral.Kind != ReferralKind.CareAndSafetyHouse || referral.ReceiverOrganisationId != actor.OrganisationId || !@case.Admits(actor, DataGroups.Status) ? Refusal.NotYours
        : actor.Role != Role.ProcessDirector ? Refusal.RoleMissing
        : referral.Stage != ReferralStage.Accepted ? Refusal.WrongStage
        : null;

    /// <summary>
    /// Whether a plan is for this reader of the facts of its case: of the house, of who has to do something in it, and of care
    /// coordination (role × data matrix, row "ZVH record, plan").
    /// </summary>
    /// <param name="plan">Every revision of its lines.</param>
    public static bool IsFor(Referral referral, IEnumerable<PlanLine> plan, CaseStanding @case, Actor actor) =>
        referral.Kind == ReferralKind.CareAndSafetyHouse && @case.Admits(actor, DataGroups.Facts)
        && (referral.ReceiverOrganisationId == actor.OrganisationId || actor.Role == Role.CareCoordinator
            || (ReadsAsParticipant(actor.Role) && Current(plan).Any(l => l.ResponsibleOrganisationId == actor.OrganisationId)));

    /// <summary>Whether this role reads a plan in which its organisation has something to do.</summary>
    public static bool ReadsAsParticipant(Role role) =>
        role is Role.AdministrativeCoordinator or Role.VtEmployee or Role.VtAttentionOfficer or Role.AvimOfficer or Role.WeighingTeamMember;

    /// <summary>The last revision of every line, in the order in which the lines were made.</summary>
    public static IReadOnlyList<PlanLine> Current(IEnumerable<PlanLine> plan) =>
        [.. plan.GroupBy(l => l.LineId).Select(line => line.MaxBy(l => l.Revision)!).OrderBy(l => l.LineId)];

    /// <summary>Adds an aim or an action, or a revision of one.</summary>
    /// <param name="plan">Every revision of its lines.</param>
    /// <param name="line">Null for a new one.</param>
    /// <param name="seen">The revision that the writer looked at; 0 for a new line.</param>
    public static (PlanLine? Line, Refusal? Refusal) Write(
        Referral referral, CaseStanding @case, IReadOnlyCollection<PlanLine> plan, Guid? line, int seen, PlanChange change, Moment moment)
    {
        var current = Current(plan);
        var before = current.FirstOrDefault(l => l.LineId == line);
        var refusal = RefusalOf(referral, @case, moment.By)
            ?? (line is not null && (before is null || before.Kind != change.Kind) ? Refusal.UnknownPlanLine
                : before is not null && before.Revision != seen ? Refusal.ChangedMeanwhile
                : change.Kind == PlanLineKind.Action ? ActionRefusal(current, change, moment.Region)
                : (Refusal?)null);
        return refusal is { } why ? (null, why) : (new PlanLine(referral, before, change, moment), null);
    }

    private static Refusal? ActionRefusal(IReadOnlyList<PlanLine> current, PlanChange change, Region region) =>
        !current.Any(l => l.Kind == PlanLineKind.Aim && l.LineId == change.AimId) ? Refusal.UnknownPlanLine
        : region.Organisations.All(o => o.Id != change.ResponsibleOrganisationId) ? Refusal.UnknownOrganisation
        : null;
}
