using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>
/// The answer to the question that comes before every transfer: can expertise come here instead (R131)? That it can and the victim
/// goes all the same is an answer too, with its reason.
/// </summary>
public enum ExpertiseHere : short
{
    NotPossible = 1,
    TriedAndNotEnough = 2,
    PossibleButMoves = 3,
}

/// <summary>The victim went, or will go, from one provider to another. Each transfer is a risk of its own: weariness of treatment, withdrawal, relapse (R131).</summary>
public sealed class CareTransfer : TrajectoryPart
{
    public const int ProviderMaxLength = 200;
    public const int ReasonMaxLength = 1000;

    private CareTransfer() => (From, To, Reason, Explanation) = ("", "", "", "");

    internal CareTransfer(Trajectory trajectory, TransferFacts facts, Moment moment)
        : base(trajectory, moment)
    {
        (On, From, To, Reason) = (facts.On, facts.From, facts.To, facts.Reason);
        (Expertise, Explanation) = (facts.Expertise, facts.Explanation);
    }

    public DateOnly On { get; private set; }

    /// <summary>The provider, and no address: as the one after it.</summary>
    public string From { get; private set; }
    public string To { get; private set; }
    public string Reason { get; private set; }
    public ExpertiseHere Expertise { get; private set; }

    /// <summary>Why expertise does not come to where the victim is.</summary>
    public string Explanation { get; private set; }
}

/// <summary>What is kept of a transfer.</summary>
public sealed record TransferFacts(DateOnly On, string From, string To, string Reason, ExpertiseHere Expertise, string Explanation);
