using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Trajectories;

// What care coordination writes about the care itself. Each is a row of its own that stays: the progress is read from the rows (R120).
public sealed partial class Trajectory
{
    /// <summary>Whether care may still be written down in it: until it is closed.</summary>
    public bool IsOpenForWork => Stage < TrajectoryStage.Closed;

    /// <summary>Why this actor may not write about the care now; null when they may.</summary>
    // Organisation first: a refusal must not tell an outsider which stage the trajectory is in.
    public Refusal? WorkRefusalOf(Actor actor) =>
        actor.OrganisationId != OrganisationId ? Refusal.NotYours
        : actor.Role != Role.CareCoordinator ? Refusal.RoleMissing
        : !IsOpenForWork ? Refusal.WrongStage
        : null;

    /// <summary>Whether this help can be chosen for the victim on this day: for minors and adults there is not the same.</summary>
    public bool CanChoose(HelpOffer offer, DateOnly day) => offer.IsValidOn(day) && offer.IsForAge(Profile.IsMinor);

    /// <summary>Adds support in a domain of life, or writes how it stands now: the revisions before it stay (R120).</summary>
    /// <param name="lines">All revisions of this trajectory.</param>
    /// <param name="lineId">What changes; null for something new.</param>
    /// <param name="seen">The revision that the writer looked at; 0 for something new.</param>
    public (SupportLine? Line, Refusal? Refusal) WriteSupport(IReadOnlyList<SupportLine> lines, Guid? lineId, int seen, SupportChange change, Moment moment)
    {
        var before = lines.Where(l => l.TrajectoryId == Id && l.LineId == lineId).MaxBy(l => l.Revision);
        var refusal = WorkRefusalOf(moment.By) ?? change switch
        {
            _ when lineId is not null && before is null => Refusal.UnknownSupport,
            _ when before is not null && before.Revision != seen => Refusal.ChangedMeanwhile,
            _ when change.PlannedEnd < change.StartsOn || change.EndedOn < change.StartsOn => Refusal.EndsBeforeItBegins,
            _ when change.EndedOn > DutchTime.DateOf(moment.At) => Refusal.NotYetHappened,
            _ => (Refusal?)null,
        };
        return refusal is null ? (new SupportLine(this, before, change, moment), null) : (null, refusal);
    }

    /// <summary>Keeps how the victim says it is going, on a day that is not yet to come.</summary>
    public (WellbeingMeasure? Measure, Refusal? Refusal) MeasureWellbeing(WellbeingAnswers answers, Moment moment)
    {
        answers.MustBeWithinScale();
        var refusal = WorkRefusalOf(moment.By) ?? (answers.On > DutchTime.DateOf(moment.At) ? Refusal.NotYetHappened : answers.IsEmpty ? Refusal.NothingMeasured : null);
        return refusal is null ? (new WellbeingMeasure(this, answers, moment), null) : (null, refusal);
    }

    /// <summary>Keeps that the victim goes from one provider to another, and why expertise does not come to where they are instead (R131).</summary>
    public (CareTransfer? Transfer, Refusal? Refusal) RecordTransfer(TransferFacts facts, Moment moment) =>
        WorkRefusalOf(moment.By) is { } refusal ? (null, refusal) : (new CareTransfer(this, facts, moment), null);
}
