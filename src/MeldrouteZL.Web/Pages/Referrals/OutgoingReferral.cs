using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>What a receiver will get and may see later, shown before it is sent.</summary>
public sealed record OutgoingReferral(Organisation Receiver)
{
    // The status is there from the offer on.
    private static readonly DataGroups[] Groups = Enum.GetValues<DataGroups>().Where(g => g is not (DataGroups.None or DataGroups.Status)).ToArray();

    /// <summary>What the receiver sees of the case besides, once it accepts.</summary>
    public IEnumerable<DataGroups> Shown => Groups.Where(g => ReceiverProfile.Of(Receiver.Kind).HasFlag(g));

    /// <summary>What it will not see, and why.</summary>
    public IEnumerable<(DataGroups Group, string Why)> Withheld =>
        Groups.Where(g => !ReceiverProfile.Of(Receiver.Kind).HasFlag(g)).Select(g => (g, ReferralTexts.WhyWithheld(g, Receiver.Kind)));
}
