using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The page on which a second person makes proposed classes definitive, for the first time or later (R75).</summary>
public abstract class ConfirmProposalsPage(
    CaseStep step, ICaseStep<ConfirmClassification.Command> useCase, ConfirmClassification.Validator validator, ListPendingProposals.Handler proposals, StepTools tools)
    : CaseStepPage<ConfirmClassification.Command>(step, useCase, validator, tools), IProposalsPage
{
    public IReadOnlyList<PendingProposal> Proposals { get; private set; } = [];

    public Region Region { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        (Proposals, Region) = (await proposals.Handle(Case.Number, Actor, cancel), await Tools.Regions.GetAsync(Actor.RegionId, cancel));

        // A form that comes back may be about older proposals than there are now.
        foreach (var proposal in Proposals)
        {
            Input.Changes.TryAdd(proposal.VictimId, proposal.Proposed);
        }
    }

    protected override ConfirmClassification.Command Begin() => Input;
}
