using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

// What is done against exploitation, by who follows the case up and by who holds a referral of it.
public sealed partial class Case
{
    /// <summary>Plans an intervention. It is a row of its own, which the case does not carry along.</summary>
    public (Intervention? Intervention, Refusal? Refusal) RecordIntervention(InterventionPlan plan, Moment moment)
    {
        var refusal = CaseRoute.RefusalOf(this, CaseStep.RecordIntervention, moment.By)
            ?? (!InterventionTypes.Of(plan.Kind).Contains(plan.Type) ? Refusal.TypeDoesNotFit
                : moment.Region.Organisations.All(o => o.Id != plan.ResponsibleOrganisationId) ? Refusal.UnknownOrganisation
                : (Refusal?)null);
        if (refusal is { } why)
        {
            return (null, why);
        }

        Enter(CaseStep.RecordIntervention, Stage, moment, null);
        return (new Intervention(Id, plan, moment), null);
    }

    /// <summary>Says what became of an intervention, once.</summary>
    /// <param name="intervention">Null for one that is not there.</param>
    public Refusal? FinishIntervention(Intervention? intervention, InterventionOutcome outcome, Moment moment)
    {
        var refusal = CaseRoute.RefusalOf(this, CaseStep.FinishIntervention, moment.By)
            ?? (intervention is null || intervention.CaseId != Id || !intervention.IsOf(moment.By.OrganisationId) ? Refusal.UnknownIntervention
                : intervention.State != InterventionState.Planned ? Refusal.InterventionFinished
                : outcome.CarriedOutOn > DutchTime.DateOf(moment.At) ? Refusal.NotYetHappened
                : (Refusal?)null);
        if (refusal is { } why)
        {
            return why;
        }

        Enter(CaseStep.FinishIntervention, Stage, moment, null);
        intervention!.Finish(outcome, moment);
        return null;
    }
}
