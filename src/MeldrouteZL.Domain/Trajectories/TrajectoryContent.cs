using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>What is written about the person in a trajectory. Apart from it, so that it can go out of sight, and be destroyed, while number and steps stay.</summary>
public sealed class TrajectoryContent
{
    private TrajectoryContent() => Basis = "";

    internal TrajectoryContent(Guid trajectoryId, SupportBasis basis, bool? isMinor, ExploitationForm form)
    {
        (TrajectoryId, Basis) = (trajectoryId, "");
        (IsMinor, Form) = (isMinor, form);
        RestOn(basis);
    }

    public Guid TrajectoryId { get; private set; }

    /// <summary>Consent or the other ground on which the support rests, in words.</summary>
    public string Basis { get; private set; }
    public SupportGround Ground { get; private set; }
    public ConsentGiver? ConsentFrom { get; private set; }
    public DateOnly? ConsentOn { get; private set; }
    public ConsentForm? ConsentForm { get; private set; }

    public string? Plan { get; private set; }
    public string? Result { get; private set; }
    public TrajectoryEnd? End { get; private set; }
    public TrajectoryOutcome? Outcome { get; private set; }

    public ResidenceStanding Residence { get; private set; }

    /// <summary>Null while it is unknown.</summary>
    public bool? IsMinor { get; private set; }

    /// <summary>The form of exploitation of the case when the trajectory was opened.</summary>
    public ExploitationForm Form { get; private set; }

    /// <summary>The basis as one value.</summary>
    public SupportBasis Support => new(Ground, ConsentFrom, ConsentOn, ConsentForm, Basis);

    internal void RestOn(SupportBasis basis)
    {
        var isConsent = basis.Ground == SupportGround.Consent;
        (Ground, Basis) = (basis.Ground, basis.Text);
        (ConsentFrom, ConsentOn, ConsentForm) = isConsent ? (basis.From, basis.On, basis.Form) : (null, null, null);
    }

    internal void Find(IntakeFacts facts) => (Residence, IsMinor) = (facts.Residence, facts.IsMinor);

    internal void Agree(string plan) => Plan = plan;

    internal void Conclude(TrajectoryEnding ending) => (End, Outcome, Result) = (ending.Reason, ending.Outcome, ending.Text);
}
