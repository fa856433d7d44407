using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Shelter;

/// <summary>
/// What somebody needs of a place of shelter. It does not ask for a residence title: shelter is for everybody (R135, Warsaw
/// convention art. 12, directive 2011/36).
/// </summary>
/// <param name="Kind">The kind that is sought; null when any will do.</param>
/// <param name="Persons">How many people come, children included: one, or a group (R142).</param>
/// <param name="NeedsAccess">Whether it must be fit for who does not walk well.</param>
/// <param name="RegisteredIn">The municipality in which the person is registered; null when in none.</param>
/// <param name="FoundIn">The municipality in which the person was found.</param>
/// <param name="AgreedOn">The municipality that took it on besides the rule; null when the rule holds.</param>
public sealed record ShelterNeeds(
    ShelterFor For, ShelterKind? Kind, Sex Sex, short Children, short Persons, ShelterDistance Distance, bool NeedsAccess, ShelterUrgency Urgency, string? Note,
    int? RegisteredIn, int? FoundIn, int? AgreedOn);

/// <summary>A request for shelter in a trajectory, open until the person is placed or it is withdrawn.</summary>
public sealed class ShelterRequest
{
    public const int NoteMaxLength = 2000;
    public const int MostPersons = 60;

    private readonly List<ShelterAnswer> answers = [];

    private ShelterRequest() { }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public ShelterFor For { get; private set; }
    public ShelterKind? Kind { get; private set; }
    public Sex Sex { get; private set; }
    public short Children { get; private set; }
    public short Persons { get; private set; }
    public ShelterDistance Distance { get; private set; }
    public bool NeedsAccess { get; private set; }
    public ShelterUrgency Urgency { get; private set; }
    public string? Note { get; private set; }
    public int? RegisteredIn { get; private set; }
    public int? FoundIn { get; private set; }
    public int? AgreedOn { get; private set; }
    public ShelterRequestState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public Guid AskedBy { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Because { get; private set; }

    public IReadOnlyList<ShelterAnswer> Answers => answers;

    /// <summary>The municipality that answers for the person.</summary>
    public int? ResponsibleMunicipality => MunicipalityOf(RegisteredIn, FoundIn, AgreedOn);

    /// <summary>
    /// Where the person is registered; who is not registered, in principle where they were found (R150). Municipalities may agree
    /// otherwise (A23).
    /// </summary>
    public static int? MunicipalityOf(int? registeredIn, int? foundIn, int? agreedOn) => agreedOn ?? registeredIn ?? foundIn;

    /// <param name="class">The class that counts for the person, as far as care coordination sees it.</param>
    public static (ShelterRequest? Request, Refusal? Refusal) Ask(ShelterStanding standing, ShelterNeeds needs, VictimClass? @class, Moment moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan<int>(needs.Persons, 1, nameof(needs));
        ArgumentOutOfRangeException.ThrowIfNegative<int>(needs.Children, nameof(needs));
        var refusal = standing.RefusalOf(ShelterStep.Ask, moment.By) ?? RefusalOf(needs, @class, moment);
        return refusal is not null ? (null, refusal) : (new ShelterRequest
        {
            Id = Guid.CreateVersion7(moment.At),
            TrajectoryId = standing.Trajectory.Id,
            For = needs.For,
            Kind = needs.Kind,
            Sex = needs.Sex,
            Children = needs.Children,
            Persons = needs.Persons,
            Distance = needs.Distance,
            NeedsAccess = needs.NeedsAccess,
            Urgency = needs.Urgency,
            Note = needs.Note,
            RegisteredIn = needs.RegisteredIn,
            FoundIn = needs.FoundIn,
            AgreedOn = needs.AgreedOn,
            State = ShelterRequestState.Open,
            AskedAt = moment.At,
            AskedBy = moment.By.UserId,
        }, null);
    }

    /// <summary>What a provider answered. It settles nothing: only placing or withdrawing does.</summary>
    public Refusal? Record(ShelterStanding standing, short offer, ShelterReply reply, string? text, Moment moment)
    {
        var refusal = standing.RefusalOf(ShelterStep.Answer, moment.By);
        if (refusal is null)
        {
            answers.Add(new ShelterAnswer(this, offer, reply, text, moment));
        }

        return refusal;
    }

    public Refusal? Withdraw(ShelterStanding standing, string because, Moment moment)
    {
        var refusal = standing.RefusalOf(ShelterStep.Withdraw, moment.By);
        if (refusal is null)
        {
            (State, SettledAt, Because) = (ShelterRequestState.Withdrawn, moment.At, because);
        }

        return refusal;
    }

    internal void Settle(Moment moment) => (State, SettledAt) = (ShelterRequestState.Placed, moment.At);

    private static Refusal? RefusalOf(ShelterNeeds needs, VictimClass? @class, Moment moment) =>
        // Municipal shelter is for victims only (R73), the emergency beds for severely disadvantaged people for who is none (R141).
        needs.For == ShelterFor.Victim && @class == VictimClass.NoTrafficking ? Refusal.ShelterIsForVictims
        : needs.For == ShelterFor.SeverelyDisadvantaged && @class is VictimClass.PresumedVictim or VictimClass.ActualVictim ? Refusal.BedsAreNotForVictims
        : needs.Kind is { } kind && (kind == ShelterKind.SeverelyDisadvantaged) != (needs.For == ShelterFor.SeverelyDisadvantaged) ? Refusal.KindDoesNotFit
        : needs.Children >= needs.Persons ? Refusal.MoreChildrenThanPersons
        : !moment.AreMunicipalities(needs.RegisteredIn, needs.FoundIn, needs.AgreedOn) ? Refusal.UnknownOrganisation
        : null;
}

/// <summary>What a provider answered to a request. Never changed.</summary>
public sealed class ShelterAnswer
{
    public const int TextMaxLength = 1000;

    private ShelterAnswer() { }

    internal ShelterAnswer(ShelterRequest request, short offer, ShelterReply reply, string? text, Moment moment)
    {
        (Id, RequestId, TrajectoryId) = (Guid.CreateVersion7(moment.At), request.Id, request.TrajectoryId);
        (OfferCode, Reply, Text, AnsweredAt, RecordedBy) = (offer, reply, text, moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public short OfferCode { get; private set; }
    public ShelterReply Reply { get; private set; }
    public string? Text { get; private set; }
    public DateTimeOffset AnsweredAt { get; private set; }
    public Guid RecordedBy { get; private set; }
}
