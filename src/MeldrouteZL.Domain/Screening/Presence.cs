using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Screening;

/// <summary>Who of one organisation was at a meeting, or why nobody was (R88).</summary>
public sealed class Presence
{
    public const int AbsentBecauseMaxLength = 300;

    private Presence() { }

    internal Presence(ScreeningMeeting meeting, int organisationId, Moment moment) =>
        (Id, MeetingId, RegionId, OrganisationId) = (Guid.CreateVersion7(moment.At), meeting.Id, meeting.RegionId, organisationId);

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public short RegionId { get; private set; }
    public int OrganisationId { get; private set; }

    /// <summary>The users who were there.</summary>
    public IReadOnlyList<Guid> Members { get; private set; } = [];

    /// <summary>Null when somebody was there.</summary>
    public string? AbsentBecause { get; private set; }

    internal void Record(PresenceLine line) => (Members, AbsentBecause) = (line.Members, line.Members.Count == 0 ? line.AbsentBecause : null);
}

/// <summary>Who of one organisation was there, as the secretary writes it down.</summary>
public sealed record PresenceLine(int OrganisationId, IReadOnlyList<Guid> Members, string? AbsentBecause);
