using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

// What Veilig Thuis does in its own task: judges safety, and informs whose data it recorded.
public sealed partial class Case
{
    /// <summary>
    /// Records what Veilig Thuis finds of the safety and what follows. It ends no clock: the days of Veilig Thuis end with the
    /// provisional classification (assumption A35).
    /// </summary>
    public Refusal? AssessSafety(SafetyFinding finding, AssessmentDecision decision, string why, Moment moment)
    {
        var refusal = Move(CaseStep.AssessSafety, moment, null);
        if (refusal is null)
        {
            safetyAssessments.Add(new SafetyAssessment(Id, finding, decision, why, moment));
        }

        return refusal;
    }

    /// <summary>Records that a victim was informed, that the term is extended, or why it does not happen (Wmo 2015, article 5.3.1).</summary>
    public Refusal? RecordInforming(Guid victimId, InformingDetails details, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.RecordInforming, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (victims.Find(v => v.Id == victimId) is not { } victim)
        {
            return Refusal.UnknownVictim;
        }

        if (victim.InformingRefusalOf(details, moment) is { } why)
        {
            return why;
        }

        Enter(CaseStep.RecordInforming, Stage, moment, null);
        victim.Account(details, moment);
        informings.Add(new Informing(victim, details, moment));
        return null;
    }

    /// <summary>Notes that Veilig Thuis is reminded of the victims whom it must inform today at the latest (Wmo 2015, article 5.3.1).</summary>
    /// <returns>False when there is nobody to remind it of, or when it cannot inform them any more.</returns>
    public bool RemindInforming(DateTimeOffset at)
    {
        var due = CaseRoute.RuleFor(CaseStep.RecordInforming).From.Contains(Stage) ? victims.FindAll(v => v.NeedsReminderAt(at)) : [];
        due.ForEach(v => v.Remind(at));
        return due.Count > 0;
    }

    /// <summary>Records a call of the acute consultation that runs now, as it goes on.</summary>
    public Refusal? RecordAcuteCall(AcuteCallDetails call, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.RecordAcuteCall, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (call.At > moment.At)
        {
            return Refusal.NotYetHappened;
        }

        Enter(CaseStep.RecordAcuteCall, Stage, moment, null);
        acuteCalls.Add(new AcuteCall(RunningConsultation!, call, moment));
        return null;
    }
}
