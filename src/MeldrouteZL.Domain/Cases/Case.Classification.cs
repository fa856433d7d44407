using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

// The class of each victim: proposed by one person, confirmed by another (R74, R75).
public sealed partial class Case
{
    /// <summary>The version that waits for the second pair of eyes, per victim.</summary>
    public IEnumerable<Classification> Pending => classifications.Where(c => c.Status == ClassificationStatus.Provisional);

    /// <summary>The class that counts for a victim: the latest confirmed one; null while there is none.</summary>
    public VictimClass? ClassOf(Guid victimId) => classifications
        .Where(c => c.VictimId == victimId && c.Status == ClassificationStatus.Definitive)
        .MaxBy(c => c.Version)?.Definitive;

    public Refusal? ClassifyProvisionally(IReadOnlyList<ClassificationProposal> proposals, Moment moment)
    {
        var everyVictim = victims.Count > 0 && victims.All(v => proposals.Count(p => p.VictimId == v.Id) == 1);
        return CaseRoute.RefusalOf(this, CaseStep.ClassifyProvisionally, moment.By) is { } refusal ? refusal
            : !everyVictim || proposals.Count != victims.Count ? Refusal.UnknownVictim
            : Propose(CaseStep.ClassifyProvisionally, proposals, moment);
    }

    /// <summary>Sends every pending proposal back with a question.</summary>
    public Refusal? ReturnClassification(string question, Moment moment)
    {
        if (Move(CaseStep.ReturnClassification, moment, question) is { } refusal)
        {
            return refusal;
        }

        foreach (var classification in Pending.ToList())
        {
            classification.Return(question, moment);
        }

        return null;
    }

    /// <summary>Makes the pending proposals definitive, as they are or changed with a motivation.</summary>
    public Refusal? ConfirmClassification(IReadOnlyDictionary<Guid, VictimClass> changes, string? why, Moment moment) =>
        Confirm(CaseStep.ConfirmClassification, changes, why, moment);

    /// <summary>Proposes another class after the first confirmation, or a first one for a case that went straight to the table.</summary>
    public Refusal? Reclassify(ClassificationProposal proposal, Moment moment) =>
        CaseRoute.RefusalOf(this, CaseStep.Reclassify, moment.By) is { } refusal ? refusal
        : victims.All(v => v.Id != proposal.VictimId) ? Refusal.UnknownVictim
        : Pending.Any(c => c.VictimId == proposal.VictimId) ? Refusal.ProposalPending
        : Propose(CaseStep.Reclassify, [proposal], moment);

    public Refusal? ConfirmReclassification(IReadOnlyDictionary<Guid, VictimClass> changes, string? why, Moment moment) =>
        Confirm(CaseStep.ConfirmReclassification, changes, why, moment);

    private Refusal? Propose(CaseStep step, IReadOnlyList<ClassificationProposal> proposals, Moment moment)
    {
        if (proposals.Any(p => p.Codes.Any(c => moment.Region.Indicators.All(i => i.Code != c))))
        {
            return Refusal.NotYours; // not chosen from the cards
        }

        // Class 1 always says why: signals must not be waved away as puberty (R82).
        if (proposals.Any(p => p.Class == VictimClass.NoTrafficking && string.IsNullOrWhiteSpace(p.Motivation)))
        {
            return Refusal.MotivationRequired;
        }

        if (proposals.Any(p => p.PointsTo is not null && p.Class != VictimClass.NoTrafficking))
        {
            return Refusal.OnlyClassOnePointsElsewhere;
        }

        Enter(step, Stage, moment, null);
        foreach (var proposal in proposals)
        {
            var version = (short)(classifications.Count(c => c.VictimId == proposal.VictimId) + 1);
            classifications.Add(new Classification(Id, version, proposal, moment));
        }

        return null;
    }

    private Refusal? Confirm(CaseStep step, IReadOnlyDictionary<Guid, VictimClass> changes, string? why, Moment moment)
    {
        if (CaseRoute.RefusalOf(this, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        var pending = Pending.ToList();
        if (pending.Count == 0)
        {
            return Refusal.NothingToConfirm;
        }

        // All or nothing: first see whether each may be confirmed by this person.
        if (pending.Any(c => c.ProposedBy == moment.By.UserId))
        {
            return Refusal.SamePersonMayNotConfirm;
        }

        if (pending.Any(c => changes.TryGetValue(c.VictimId, out var other) && other != c.Proposed) && string.IsNullOrWhiteSpace(why))
        {
            return Refusal.MotivationRequired;
        }

        Enter(step, Stage, moment, why);
        pending.ForEach(c => c.Confirm(changes.TryGetValue(c.VictimId, out var changed) ? changed : c.Proposed, why, moment));
        return null;
    }
}

/// <summary>The class somebody proposes for one victim, with the indicators relied on and why.</summary>
public sealed record ClassificationProposal(Guid VictimId, VictimClass Class, string Indicators, string Motivation)
{
    /// <summary>The codes of the indicators on the signal cards that it rests on.</summary>
    public IReadOnlyList<short> Codes { get; init; } = [];

    /// <inheritdoc cref="Classification.Consulted"/>
    public string Consulted { get; init; } = "";

    /// <inheritdoc cref="Classification.PointsTo"/>
    public OtherProblem? PointsTo { get; init; }
}
