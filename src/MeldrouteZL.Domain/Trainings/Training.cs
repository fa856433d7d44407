using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Trainings;

/// <summary>What is recorded of a training: choices and counts, no names and no text.</summary>
/// <param name="MunicipalityId">Where it was given; null for the whole region.</param>
public sealed record TrainingFacts(DateOnly Date, short Provider, short Audience, short Subject, int Participants, int? MunicipalityId);

/// <summary>A training that was given (R206-R211). Recorded wrongly, it is withdrawn and recorded again: nothing is overwritten.</summary>
public sealed class Training
{
    /// <summary>More is a typing mistake.</summary>
    public const int MaxParticipants = 5000;

    /// <summary>Before this day nothing is recorded: the sources speak of no training before it.</summary>
    public static readonly DateOnly Earliest = new(2010, 1, 1);

    private static readonly Role[] Recording = [Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.ChainDirector];

    private Training() { }

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>Whose record it is.</summary>
    public int OrganisationId { get; private set; }
    public DateOnly Date { get; private set; }
    public short Provider { get; private set; }
    public short Audience { get; private set; }
    public short Subject { get; private set; }
    public int Participants { get; private set; }

    /// <summary>Where it was given; null for the whole region.</summary>
    public int? MunicipalityId { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid RecordedBy { get; private set; }

    /// <summary>Since when it no longer counts; null while it does.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public Guid? WithdrawnBy { get; private set; }

    public static bool MayRecord(Role role) => Recording.Contains(role);

    /// <summary>Who records sees the whole region, and policy sees what there was.</summary>
    public static bool MaySee(Role role) => MayRecord(role) || role == Role.PolicyOfficer;

    /// <param name="options">What the region lists, of every kind.</param>
    public static (Training? Training, Refusal? Refusal) Record(TrainingFacts facts, IReadOnlyList<TrainingOption> options, Moment moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(facts.Participants, 1, nameof(facts));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(facts.Participants, MaxParticipants, nameof(facts));
        var by = moment.By;
        var refusal = facts switch
        {
            _ when !MayRecord(by.Role) => Refusal.RoleMissing,
            _ when facts.Date > DutchTime.DateOf(moment.At) => Refusal.NotYetHappened,
            _ when !IsListed(facts.Provider, TrainingOptionKind.Provider) || !IsListed(facts.Audience, TrainingOptionKind.Audience) || !IsListed(facts.Subject, TrainingOptionKind.Subject) => Refusal.NotOnTheList,
            _ when !IsTheirs(facts.MunicipalityId, moment) => Refusal.NotOnTheList,
            _ => (Refusal?)null,
        };
        return refusal is not null ? (null, refusal) : (new Training
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = by.RegionId,
            OrganisationId = by.OrganisationId,
            Date = facts.Date,
            Provider = facts.Provider,
            Audience = facts.Audience,
            Subject = facts.Subject,
            Participants = facts.Participants,
            MunicipalityId = facts.MunicipalityId,
            RecordedAt = moment.At,
            RecordedBy = by.UserId,
        }, null);

        bool IsListed(short code, TrainingOptionKind kind) => options.Any(o => o.Code == code && o.Kind == kind && o.RegionId == by.RegionId && o.IsValidOn(facts.Date));
    }

    /// <summary>Takes it out of the counts: by a colleague of who recorded it.</summary>
    public Refusal? Withdraw(Moment moment)
    {
        if (!MayRecord(moment.By.Role) || OrganisationId != moment.By.OrganisationId || WithdrawnAt is not null)
        {
            return Refusal.UnknownTraining;
        }

        (WithdrawnAt, WithdrawnBy) = (moment.At, moment.By.UserId);
        return null;
    }

    // A municipality records its own; the others any municipality of the region, or all of it.
    private static bool IsTheirs(int? municipality, Moment moment) => moment.By.Kind == OrganisationKind.Municipality
        ? municipality == moment.By.OrganisationId
        : municipality is not { } id || moment.Region.Organisations.Any(o => o.Id == id && o.Kind == OrganisationKind.Municipality);
}
