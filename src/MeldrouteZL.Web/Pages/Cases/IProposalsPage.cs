using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>What the shared view of proposed classes needs of its page.</summary>
public interface IProposalsPage
{
    IReadOnlyList<PendingProposal> Proposals { get; }

    /// <summary>Knows the words of the signal cards.</summary>
    Region Region { get; }
}
