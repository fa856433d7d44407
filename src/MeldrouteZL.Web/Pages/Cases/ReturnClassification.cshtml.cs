using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ReturnClassificationModel(
    ReturnClassification.Handler handler, ReturnClassification.Validator validator, ListPendingProposals.Handler proposals, StepTools tools)
    : CaseStepPage<ReturnClassification.Command>(CaseStep.ReturnClassification, handler, validator, tools), IProposalsPage
{
    public IReadOnlyList<PendingProposal> Proposals { get; private set; } = [];

    public Region Region { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        (Proposals, Region) = (await proposals.Handle(Case.Number, Actor, cancel), await Tools.Regions.GetAsync(Actor.RegionId, cancel));
}
