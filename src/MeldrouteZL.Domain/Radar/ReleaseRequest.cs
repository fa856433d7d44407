using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Radar;

/// <summary>What an organisation answers when Veilig Thuis asks for one of its signals.</summary>
public enum ReleaseAnswer : short
{
    /// <summary>It forwards the signal: the one way by which a signal reaches Veilig Thuis.</summary>
    WillForward = 1,

    /// <summary>It still handles the signal itself.</summary>
    NotYet = 2,

    /// <summary>The law or a promise stands in the way.</summary>
    MayNot = 3,
}

/// <summary>
/// Veilig Thuis asks the owner of a signal that it cannot see to release it, because it may belong to another. Neither question
/// nor answer has a text, so that nothing of a signal travels with it; access follows from forwarding and from nothing else.
/// </summary>
public sealed class ReleaseRequest
{
    private ReleaseRequest()
    {
    }

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public Guid LinkId { get; private set; }
    public Guid SignalId { get; private set; }

    /// <summary>Whose signal it is: who answers.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The Veilig Thuis that asks.</summary>
    public int AskingOrganisationId { get; private set; }
    public Guid AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public ReleaseAnswer? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Asks the owners of those signals of a link that Veilig Thuis cannot see; both, when it sees neither.</summary>
    /// <param name="hidden">The signals of the link that the actor cannot see.</param>
    /// <param name="open">The signals of the link for which a request waits already.</param>
    public static (IReadOnlyList<ReleaseRequest> Requests, Refusal? Refusal) Ask(PossibleLink link, IReadOnlyCollection<Guid> hidden, IReadOnlyCollection<Guid> open, Moment moment)
    {
        if (link.RefusalFor(moment.By) is { } refusal)
        {
            return ([], refusal);
        }

        var asked = new[] { (Id: link.SignalId, OrganisationId: link.SignalOrganisationId), (Id: link.OtherSignalId, OrganisationId: link.OtherOrganisationId) }
            .Where(s => hidden.Contains(s.Id) && !open.Contains(s.Id)).ToList();
        return asked.Count == 0 ? ([], Refusal.NothingToRelease) : (asked.ConvertAll(s => new ReleaseRequest
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = link.RegionId,
            LinkId = link.Id,
            SignalId = s.Id,
            OrganisationId = s.OrganisationId,
            AskingOrganisationId = link.OrganisationId,
            AskedBy = moment.By.UserId,
            AskedAt = moment.At,
        }), null);
    }

    /// <summary>Answers, once.</summary>
    public Refusal? Give(ReleaseAnswer answer, Moment moment)
    {
        var refusal = moment.By.OrganisationId != OrganisationId ? Refusal.NotYours
            : !MayAnswer(moment.By.Role) ? Refusal.RoleMissing
            : Answer is not null ? Refusal.AlreadyDecided
            : (Refusal?)null;
        if (refusal is null)
        {
            (Answer, AnsweredAt, AnsweredBy) = (answer, moment.At, moment.By.UserId);
        }

        return refusal;
    }

    /// <summary>Whether this role forwards signals of its organisation, and so answers for them.</summary>
    public static bool MayAnswer(Role role) => role is Role.AttentionOfficer or Role.CareCoordinator or Role.AvimOfficer;
}
