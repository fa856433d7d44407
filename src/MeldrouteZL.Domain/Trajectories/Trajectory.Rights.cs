using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Domain.Trajectories;

// The rights of the client: to see what is written, have it set right, add words of their own, have it destroyed (domain facts, section 13).
public sealed partial class Trajectory
{
    /// <summary>By when it must be destroyed, since the client asked and that was granted; null otherwise. A day and no word of the request: it stays when that is out of sight.</summary>
    public DateOnly? DestroyBy { get; private set; }

    /// <summary>Why this actor may not do something about the rights of the client now; null when they may. Rights do not end with the support: they go on until it is out of sight.</summary>
    // Organisation first: a refusal must not tell an outsider which stage the trajectory is in.
    public Refusal? RightsRefusalOf(Actor actor) =>
        actor.OrganisationId != OrganisationId ? Refusal.NotYours
        : actor.Role != Role.CareCoordinator ? Refusal.RoleMissing
        : Stage >= TrajectoryStage.Shielded ? Refusal.WrongStage
        : null;

    /// <summary>Records what the client asks; the term runs from the day it was received.</summary>
    public (ClientRequest? Request, Refusal? Refusal) ReceiveRequest(ClientRequestFacts facts, Moment moment)
    {
        var refusal = RightsRefusalOf(moment.By)
            ?? If(facts.ReceivedOn > DutchTime.DateOf(moment.At), Refusal.NotYetHappened)
            ?? ClientRequest.RefusalOf(facts.Kind, facts.Age, facts.By);
        var term = facts.Kind == ClientRequestKind.Destruction ? TermKind.DestructionOnRequest : TermKind.RequestAnswer;
        return refusal is null ? (new ClientRequest(this, facts, moment.Region.Terms.LastDayOf(term, facts.ReceivedOn), moment), null) : (null, refusal);
    }

    /// <summary>Takes the longer term, once and before the first is over; the client is told why (AVG art. 12(3)). The law knows none for destruction.</summary>
    public Refusal? ExtendRequest(ClientRequest? request, string reason, Moment moment)
    {
        if (RefusalOf(request, moment) is { } refusal)
        {
            return refusal;
        }

        if (request!.Kind == ClientRequestKind.Destruction)
        {
            return Refusal.NotToBeExtended;
        }

        if (request.ExtendedBecause is not null || request.IsOverAt(moment))
        {
            return request.ExtendedBecause is not null ? Refusal.AlreadyExtended : Refusal.TermIsOver;
        }

        request.Extend(reason, moment);
        return null;
    }

    /// <summary>Answers a request. An inspection is granted by what was released; a destruction that is granted must be carried out by the day of its term.</summary>
    /// <param name="packs">All inspections of this trajectory.</param>
    public Refusal? AnswerRequest(ClientRequest? request, RequestAnswer answer, IReadOnlyList<InspectionPack> packs, Moment moment)
    {
        if ((RefusalOf(request, moment) ?? RefusalOf(request!, answer, packs)) is { } refusal)
        {
            return refusal;
        }

        request!.Decide(answer, moment);
        if (request.Kind == ClientRequestKind.Destruction && answer.Decision == RequestDecision.Granted)
        {
            DestroyBy = request.DueOn;
        }

        return null;
    }

    /// <summary>Makes what the client will be given to read; another care coordinator releases it. What waited for that is replaced.</summary>
    /// <param name="packs">All inspections of this trajectory.</param>
    /// <param name="keys">What the trajectory holds now: each must have its line, shown or left out with a reason.</param>
    public (InspectionPack? Pack, Refusal? Refusal) PreparePack(
        ClientRequest? request, IReadOnlyList<InspectionPack> packs, IReadOnlyCollection<string> keys, IReadOnlyList<PackLine> lines, Moment moment)
    {
        var refusal = RefusalOf(request, moment)
            ?? If(request!.Kind != ClientRequestKind.Inspection, Refusal.UnknownRequest)
            ?? If(packs.Any(p => p.RequestId == request!.Id && p.State == PackState.Released), Refusal.PackSettled)
            ?? If(!keys.ToHashSet(StringComparer.Ordinal).SetEquals(lines.Select(l => l.Key)) || lines.Count != keys.Count, Refusal.ChangedMeanwhile)
            ?? If(lines.All(l => l.LeftOutBecause is not null), Refusal.NothingToSend);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        foreach (var waiting in packs.Where(p => p.RequestId == request!.Id && p.State == PackState.Prepared))
        {
            waiting.Replace();
        }

        return (new InspectionPack(this, request!, lines, moment), null);
    }

    /// <summary>Another than its maker releases an inspection, or returns it with a reason.</summary>
    /// <param name="returnedBecause">Null to release it.</param>
    public Refusal? ReviewPack(InspectionPack? pack, string? returnedBecause, Moment moment)
    {
        var refusal = RightsRefusalOf(moment.By) ?? pack switch
        {
            null => Refusal.UnknownPack,
            _ when pack.TrajectoryId != Id => Refusal.UnknownPack,
            { State: not PackState.Prepared } => Refusal.PackSettled,
            _ when pack.WrittenBy == moment.By.UserId => Refusal.SamePersonMayNotConfirm,
            _ => (Refusal?)null,
        };
        if (refusal is null)
        {
            pack!.Review(returnedBecause, moment);
        }

        return refusal;
    }

    /// <summary>Adds the client's own words.</summary>
    public (ClientStatement? Statement, Refusal? Refusal) AddStatement(StatementFacts facts, Moment moment) =>
        (RightsRefusalOf(moment.By) ?? If(facts.On > DutchTime.DateOf(moment.At), Refusal.NotYetHappened)) is { } refusal ? (null, refusal) : (new ClientStatement(this, facts, moment), null);

    private Refusal? RefusalOf(ClientRequest? request, Moment moment) =>
        RightsRefusalOf(moment.By) ?? (request?.TrajectoryId != Id ? Refusal.UnknownRequest : !request.IsOpen ? Refusal.AlreadyDecided : null);

    // A trajectory is destroyed whole or not; a hold keeps all of it.
    private Refusal? RefusalOf(ClientRequest request, RequestAnswer answer, IReadOnlyList<InspectionPack> packs)
    {
        var isGiven = answer.Decision is RequestDecision.Granted or RequestDecision.PartlyGranted;
        var isRefused = answer.Decision is RequestDecision.Refused or RequestDecision.PartlyGranted;
        return isRefused != (answer.Ground is not null) || (answer.Ground is { } ground && !request.MayRestOn(ground)) ? Refusal.GroundDoesNotFit
            : isGiven && request.Kind == ClientRequestKind.Inspection && !packs.Any(p => p.RequestId == request.Id && p.State == PackState.Released) ? Refusal.PackMissing
            : request.Kind != ClientRequestKind.Destruction || !isGiven ? null
            : answer.Decision == RequestDecision.PartlyGranted ? Refusal.DestroyedWholeOnly
            : HeldSince is not null ? Refusal.UnderLegalHold
            : null;
    }
}
