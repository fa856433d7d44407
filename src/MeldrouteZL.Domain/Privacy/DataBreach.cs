using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Privacy;

/// <summary>A breach of personal data, with the clock of 72 hours (AVG art. 33) and whether people were told (art. 34).</summary>
public sealed class DataBreach
{
    public const int TextMaxLength = 2000;

    private readonly List<DataBreachAssessment> assessments = [];

    private DataBreach() => (Number, WhatHappened) = ("", "");

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>L-2026-000001, given by the database; no meaning.</summary>
    public string Number { get; private set; }

    /// <summary>What happened, without data on persons.</summary>
    public string WhatHappened { get; private set; }
    public DateTimeOffset DiscoveredAt { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid RecordedBy { get; private set; }

    /// <summary>When the supervisory authority must have been notified, if it must be.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Every decision about it, the last one counts; none is ever changed.</summary>
    public IReadOnlyList<DataBreachAssessment> Assessments => assessments;

    public static (DataBreach? Breach, Refusal? Refusal) Discover(string whatHappened, DateTimeOffset discoveredAt, Moment moment)
    {
        if (moment.By.Role != Role.PrivacyOfficer)
        {
            return (null, Refusal.RoleMissing);
        }

        if (discoveredAt > moment.At)
        {
            return (null, Refusal.NotYetHappened);
        }

        return (new DataBreach
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            Number = null!, // given by the database
            WhatHappened = whatHappened,
            DiscoveredAt = discoveredAt,
            RecordedAt = moment.At,
            RecordedBy = moment.By.UserId,
            DueAt = moment.Region.Terms.Of(TermKind.BreachNotification, DutchTime.DateOf(moment.At)).Due(discoveredAt),
        }, null);
    }

    /// <summary>Records whether the authority and the people concerned were notified, and why or why not.</summary>
    /// <param name="authorityNotifiedAt">When the authority was notified; null when it was not.</param>
    /// <param name="peopleNotifiedAt">When the people were; null when they were not.</param>
    public Refusal? Assess(DateTimeOffset? authorityNotifiedAt, DateTimeOffset? peopleNotifiedAt, string why, Moment moment)
    {
        var refusal = moment.By.Role != Role.PrivacyOfficer ? Refusal.RoleMissing
            : authorityNotifiedAt > moment.At || peopleNotifiedAt > moment.At ? Refusal.NotYetHappened
            : authorityNotifiedAt < DiscoveredAt || peopleNotifiedAt < DiscoveredAt ? Refusal.BeforeDiscovery
            : (Refusal?)null;
        if (refusal is null)
        {
            assessments.Add(new DataBreachAssessment(this, authorityNotifiedAt, peopleNotifiedAt, why, moment));
        }

        return refusal;
    }
}

/// <summary>One decision about a breach. Never changed: who thinks otherwise adds one.</summary>
public sealed class DataBreachAssessment
{
    private DataBreachAssessment() => Why = "";

    internal DataBreachAssessment(DataBreach breach, DateTimeOffset? authorityNotifiedAt, DateTimeOffset? peopleNotifiedAt, string why, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (BreachId, RegionId, Why, At, UserId) = (breach.Id, breach.RegionId, why, moment.At, moment.By.UserId);
        (AuthorityNotifiedAt, PeopleNotifiedAt) = (authorityNotifiedAt, peopleNotifiedAt);
    }

    public Guid Id { get; private set; }
    public Guid BreachId { get; private set; }
    public short RegionId { get; private set; }
    public DateTimeOffset? AuthorityNotifiedAt { get; private set; }
    public DateTimeOffset? PeopleNotifiedAt { get; private set; }
    public string Why { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}
