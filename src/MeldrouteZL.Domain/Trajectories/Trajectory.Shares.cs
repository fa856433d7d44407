using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Trajectories;

// What a Zorg- en Veiligheidshuis is told of it, case by case.
public sealed partial class Trajectory
{
    /// <summary>Shares a text about this trajectory with a Zorg- en Veiligheidshuis of the region.</summary>
    public (TrajectoryShare? Share, Refusal? Refusal) ShareWithHouse(ShareFacts facts, Moment moment)
    {
        var refusal = WorkRefusalOf(moment.By) ?? facts switch
        {
            _ when moment.Region.Organisations.All(o => o.Id != facts.HouseOrganisationId || o.Kind != OrganisationKind.CareAndSafetyHouse) => Refusal.UnknownOrganisation,
            _ when facts.LastDay < DutchTime.DateOf(moment.At) => Refusal.EndsTooEarly,
            _ => (Refusal?)null,
        };
        return refusal is null ? (new TrajectoryShare(this, facts, moment), null) : (null, refusal);
    }

    /// <summary>Takes back what was shared: from now on the house reads it no more. Also after closing, as long as it can be read at all.</summary>
    /// <param name="share">Null when there is none like that.</param>
    public Refusal? WithdrawShare(TrajectoryShare? share, Moment moment)
    {
        if (WithdrawalRefusalOf(moment.By) is { } refused)
        {
            return refused;
        }

        if (share?.TrajectoryId != Id)
        {
            return Refusal.UnknownShare;
        }

        if (!share.IsOpenAt(moment.At))
        {
            return Refusal.ShareEnded;
        }

        share.Withdraw(moment);
        return null;
    }

    /// <summary>Why this actor may not take back now what was shared; null when they may.</summary>
    public Refusal? WithdrawalRefusalOf(Actor actor) => WorkRefusalOf(actor) is { } refused && (refused != Refusal.WrongStage || InSight is null) ? refused : null;
}
