using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Radar;

/// <summary>What somebody at Veilig Thuis thought of a possible link, or that they took it back.</summary>
public sealed class PossibleLinkHistory
{
    private PossibleLinkHistory() => Reason = "";

    internal PossibleLinkHistory(PossibleLink link, LinkJudgement? judgement, string reason, Moment moment)
    {
        (Id, LinkId, RegionId, OrganisationId) = (Guid.CreateVersion7(moment.At), link.Id, link.RegionId, link.OrganisationId);
        (Judgement, Reason, At, By) = (judgement, reason, moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid LinkId { get; private set; }
    public short RegionId { get; private set; }
    public int OrganisationId { get; private set; }

    /// <summary>Null where a judgement was taken back.</summary>
    public LinkJudgement? Judgement { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid By { get; private set; }
}
