using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.CareNetwork;

/// <summary>What a bottleneck is about. Our own choice (docs/assumptions.md).</summary>
public enum BottleneckTheme : short
{
    Shelter = 1,
    Care = 2,
    ResidenceAndProcedure = 3,
    Income = 4,
    Housing = 5,
    SharingOfInformation = 6,
    Cooperation = 7,
    Knowledge = 8,
    Other = 9,
}

/// <summary>Whether it lies in the network of care around victims, or outside it (R125).</summary>
public enum BottleneckPlace : short
{
    InNetwork = 1,
    OutsideNetwork = 2,
}

public enum BottleneckState : short
{
    Open = 1,
    Escalated = 2,
    Solved = 3,
}

/// <summary>
/// A bottleneck in or outside the network that care coordination sees, to whom it was escalated and how it was solved (R125). Of no
/// person and of no trajectory: what stands here outlives both.
/// </summary>
public sealed class Bottleneck
{
    public const int DescriptionMaxLength = 1000;
    public const int EscalatedToMaxLength = 200;
    public const int SolutionMaxLength = 1000;

    private Bottleneck() => Description = "";

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>The care coordination that keeps it.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The day it was seen.</summary>
    public DateOnly SeenOn { get; private set; }
    public BottleneckTheme Theme { get; private set; }
    public BottleneckPlace Place { get; private set; }
    public string Description { get; private set; }
    public BottleneckState State { get; private set; }

    /// <summary>Null while it was not escalated, as the one after it. It stays when the bottleneck is solved.</summary>
    public string? EscalatedTo { get; private set; }
    public DateOnly? EscalatedOn { get; private set; }

    /// <summary>Null until it is solved, as the one after it.</summary>
    public string? Solution { get; private set; }
    public DateOnly? SolvedOn { get; private set; }
    public Guid WrittenBy { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public Guid ChangedBy { get; private set; }

    /// <summary>Keeps a bottleneck that was seen on a day that is not yet to come.</summary>
    public static (Bottleneck? Bottleneck, Refusal? Refusal) Report(BottleneckFacts facts, Moment moment)
    {
        var refusal = moment.By.Role != Role.CareCoordinator ? Refusal.RoleMissing : facts.SeenOn > DutchTime.DateOf(moment.At) ? Refusal.NotYetHappened : (Refusal?)null;
        return refusal is not null ? (null, refusal) : (new Bottleneck
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            OrganisationId = moment.By.OrganisationId,
            SeenOn = facts.SeenOn,
            Theme = facts.Theme,
            Place = facts.Place,
            Description = facts.Description,
            State = BottleneckState.Open,
            WrittenBy = moment.By.UserId,
            ChangedBy = moment.By.UserId,
            ChangedAt = moment.At,
        }, null);
    }

    /// <summary>Keeps to whom it was escalated; a later escalation replaces the one before.</summary>
    public Refusal? Escalate(string to, DateOnly on, Moment moment) => RefusalOf(on, moment) ?? Change(moment, () => (State, EscalatedTo, EscalatedOn) = (BottleneckState.Escalated, to, on));

    /// <summary>Keeps how it was solved.</summary>
    public Refusal? Solve(string solution, DateOnly on, Moment moment) => RefusalOf(on, moment) ?? Change(moment, () => (State, Solution, SolvedOn) = (BottleneckState.Solved, solution, on));

    private Refusal? RefusalOf(DateOnly on, Moment moment) =>
        moment.By.OrganisationId != OrganisationId ? Refusal.NotYours
        : moment.By.Role != Role.CareCoordinator ? Refusal.RoleMissing
        : State == BottleneckState.Solved ? Refusal.BottleneckSolved
        : on > DutchTime.DateOf(moment.At) ? Refusal.NotYetHappened
        : on < (EscalatedOn ?? SeenOn) ? Refusal.BeforeEarlierState
        : null;

    private Refusal? Change(Moment moment, Action change)
    {
        change();
        (ChangedBy, ChangedAt) = (moment.By.UserId, moment.At);
        return null;
    }
}

/// <summary>What is kept of a bottleneck that was seen.</summary>
public sealed record BottleneckFacts(DateOnly SeenOn, BottleneckTheme Theme, BottleneckPlace Place, string Description);
