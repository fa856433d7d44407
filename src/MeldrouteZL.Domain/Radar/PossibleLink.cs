using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Radar;

/// <summary>What somebody at Veilig Thuis thinks of a possible link.</summary>
public enum LinkJudgement : short
{
    SamePerson = 1,
    NotSame = 2,

    /// <summary>Looked at, and it could be either.</summary>
    Unsure = 3,
}

/// <summary>
/// Two signals of one region that may be about the same person or thing (R56, R95). It is for Veilig Thuis alone and holds no name:
/// of a signal that Veilig Thuis may not see, no more than whose it is.
/// </summary>
public sealed class PossibleLink
{
    public const int ReasonMaxLength = 2000;

    private readonly List<PossibleLinkHistory> history = [];

    private PossibleLink() => Number = "";

    public Guid Id { get; private set; }

    /// <summary>R-2026-000001, given by the database; no meaning.</summary>
    public string Number { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>The Veilig Thuis of the region.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The lower id of the two, so that a pair is found once.</summary>
    public Guid SignalId { get; private set; }

    /// <summary>Whose signal that is.</summary>
    public int SignalOrganisationId { get; private set; }
    public Guid OtherSignalId { get; private set; }
    public int OtherOrganisationId { get; private set; }

    /// <summary>Of a hundred.</summary>
    public short Strength { get; private set; }
    public LinkReasons Reasons { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }
    public LinkJudgement? Judgement { get; private set; }
    public string? Reason { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }
    public Guid? JudgedBy { get; private set; }

    /// <summary>Every judgement and every time that one was taken back.</summary>
    public IReadOnlyList<PossibleLinkHistory> History => history;

    /// <summary>The clock found two signals alike.</summary>
    public static PossibleLink Find(Region region, (Guid Id, int OrganisationId) one, (Guid Id, int OrganisationId) other, Resemblance resemblance, DateTimeOffset at)
    {
        var (first, second) = one.Id.CompareTo(other.Id) < 0 ? (one, other) : (other, one);
        return new PossibleLink
        {
            Id = Guid.CreateVersion7(at),
            Number = null!, // given by the database
            RegionId = region.Id,
            OrganisationId = region.VeiligThuis.Id,
            SignalId = first.Id,
            SignalOrganisationId = first.OrganisationId,
            OtherSignalId = second.Id,
            OtherOrganisationId = second.OrganisationId,
            Strength = (short)resemblance.Strength,
            Reasons = resemblance.Reasons,
            FoundAt = at,
        };
    }

    /// <summary>The clock found more. What was judged stays judged.</summary>
    public void Strengthen(Resemblance resemblance)
    {
        if (Judgement is null && resemblance.Strength > Strength)
        {
            (Strength, Reasons) = ((short)resemblance.Strength, resemblance.Reasons);
        }
    }

    /// <summary>Writes down what it is, and why.</summary>
    public Refusal? Judge(LinkJudgement judgement, string reason, Moment moment)
    {
        var refusal = RefusalFor(moment.By) ?? (Judgement is null or LinkJudgement.Unsure ? null : Refusal.AlreadyJudged);
        if (refusal is null)
        {
            (Judgement, Reason, JudgedAt, JudgedBy) = (judgement, reason, moment.At, moment.By.UserId);
            history.Add(new PossibleLinkHistory(this, judgement, reason, moment));
        }

        return refusal;
    }

    /// <summary>Takes the judgement back: it is open again, and what was thought of it stays in the history.</summary>
    public Refusal? TakeBack(string reason, Moment moment)
    {
        var refusal = RefusalFor(moment.By) ?? (Judgement is null ? Refusal.NotJudged : null);
        if (refusal is null)
        {
            (Judgement, Reason, JudgedAt, JudgedBy) = (null, null, null, null);
            history.Add(new PossibleLinkHistory(this, null, reason, moment));
        }

        return refusal;
    }

    /// <summary>Whether this actor works with links at all.</summary>
    public static bool MayJudge(Role role) => role is Role.VtEmployee or Role.VtAttentionOfficer;

    internal Refusal? RefusalFor(Actor actor) => actor.OrganisationId != OrganisationId ? Refusal.NotYours : MayJudge(actor.Role) ? null : Refusal.RoleMissing;
}
