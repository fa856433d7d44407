using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Domain.Cases;

// The acute lane: from any open stage, at once, past the weekly table (R70-R73).
public sealed partial class Case
{
    private AcuteConsultation? RunningConsultation => consultations.SingleOrDefault(c => c.EndedAt is null);

    public Refusal? RaiseAcute(string reason, Moment moment)
    {
        var refusal = Move(CaseStep.RaiseAcute, moment, reason);
        if (refusal is null)
        {
            consultations.Add(new AcuteConsultation(Id, reason, moment));
        }

        return refusal;
    }

    public Refusal? ConfirmAcute(string consulted, Moment moment)
    {
        var refusal = Move(CaseStep.ConfirmAcute, moment, null);
        if (refusal is null)
        {
            RunningConsultation?.Confirm(consulted, moment);
        }

        return refusal;
    }

    public Refusal? LowerAcute(string why, Moment moment)
    {
        var refusal = Move(CaseStep.LowerAcute, moment, why);
        if (refusal is null)
        {
            RunningConsultation?.Lower(why, moment);
        }

        // In follow-up it is the owner, not Veilig Thuis, who takes it on again.
        if (refusal is null && Stage == CaseStage.InFollowUp && OwnerOrganisationId is { } owner)
        {
            WaitFor([owner], moment.Due(TermKind.OwnerAccepts));
        }

        return refusal;
    }

    /// <summary>
    /// Decides what happens now and who follows up; the decision comes back at the next table as after-care.
    /// </summary>
    /// <param name="nextMeeting">The first meeting that still takes items.</param>
    public Refusal? DecideAcute(AcuteDecision decision, ScreeningMeeting nextMeeting, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, CaseStep.DecideAcute, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (moment.Region.TableFor(MunicipalityId).All(o => o.Id != decision.OwnerOrganisationId))
        {
            return Refusal.OwnerMustBeTableMember;
        }

        if (decision.Shelter && victims.Count == 0)
        {
            return Refusal.ShelterIsForVictims; // municipal shelter in an acute situation concerns victims only (R73)
        }

        if (OpenAgendaItem is null && !nextMeeting.Stage.TakesItems())
        {
            return Refusal.MeetingClosedForItems;
        }

        OwnerOrganisationId = decision.OwnerOrganisationId;
        Enter(CaseStep.DecideAcute, Stage, moment, null);
        RunningConsultation?.Decide(decision.Decision, decision.Deciders, decision.Shelter, moment);
        if (OpenAgendaItem is { } item)
        {
            item.BecomeAfterCare();
        }
        else
        {
            agendaItems.Add(new AgendaItem(Id, nextMeeting.Id, AgendaItemKind.AfterCare, decision.Decision, moment));
        }

        return null;
    }
}

/// <summary>What was decided in the acute lane.</summary>
public sealed record AcuteDecision
{
    public required string Decision { get; init; }

    /// <summary>The people who decided together, by function (R72).</summary>
    public required string Deciders { get; init; }
    public required bool Shelter { get; init; }
    public required int OwnerOrganisationId { get; init; }
}
