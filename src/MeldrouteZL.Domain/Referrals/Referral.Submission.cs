using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>Which way a submission goes at the RIEC (R108-R110). The numbers are stored: never renumber.</summary>
public enum SubmissionTrack : short
{
    /// <summary>The entrance: weighs, judges and prioritises.</summary>
    InformationSquare = 1,

    /// <summary>Discusses signals and cases (ondermijningstafel).</summary>
    UnderminingTable = 2,
}

/// <summary>How far a submission to the RIEC is (R108-R110). The numbers are stored, in the order of the work: never renumber.</summary>
public enum SubmissionState : short
{
    Submitted = 1,
    Weighed = 2,
    Prioritised = 3,
    Discussed = 4,
    MeasureTaken = 5,
    NoMeasure = 6,
}

// What becomes of a submission to the RIEC: states with their day, and no content.
public sealed partial class Referral
{
    /// <summary>Null for every other kind of referral.</summary>
    public SubmissionTrack? SubmissionTrack { get; private set; }

    /// <summary>Null for every other kind of referral.</summary>
    public SubmissionState? SubmissionState { get; private set; }
    public DateOnly? WeighedOn { get; private set; }
    public DateOnly? PrioritisedOn { get; private set; }
    public DateOnly? DiscussedOn { get; private set; }

    /// <summary>The day on which a measure was taken, or was decided that none is.</summary>
    public DateOnly? OutcomeOn { get; private set; }

    /// <summary>The states it went through, each with its day, in their order.</summary>
    public IReadOnlyList<(SubmissionState State, DateOnly On)> Submission => SubmissionState is not { } now ? [] :
    [
        .. new (SubmissionState State, DateOnly? On)[]
        {
            (Referrals.SubmissionState.Submitted, DutchTime.DateOf(OfferedAt)), (Referrals.SubmissionState.Weighed, WeighedOn),
            (Referrals.SubmissionState.Prioritised, PrioritisedOn), (Referrals.SubmissionState.Discussed, DiscussedOn), (now, OutcomeOn),
        }.Where(s => s.On is not null).Select(s => (s.State, s.On!.Value)),
    ];

    /// <summary>Why this state cannot be recorded with this day; null when it can. States may be passed over, never gone back to.</summary>
    internal Refusal? RefusalOf(SubmissionState state, DateOnly on, Moment moment) =>
        SubmissionState is not { } now || now >= Referrals.SubmissionState.MeasureTaken || state <= now ? Refusal.WrongStage
        : on > DutchTime.DateOf(moment.At) ? Refusal.NotYetHappened
        : on < Submission[^1].On ? Refusal.BeforeEarlierState
        : null;

    internal void Record(SubmissionState state, DateOnly on)
    {
        SubmissionState = state;
        WeighedOn = state == Referrals.SubmissionState.Weighed ? on : WeighedOn;
        PrioritisedOn = state == Referrals.SubmissionState.Prioritised ? on : PrioritisedOn;
        DiscussedOn = state == Referrals.SubmissionState.Discussed ? on : DiscussedOn;
        OutcomeOn = state >= Referrals.SubmissionState.MeasureTaken ? on : OutcomeOn;
    }
}
