using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ReturnClassificationModel(
    ReturnClassification.Handler handler, ReturnClassification.Validator validator, ListPendingProposals.Handler proposals, StepTools tools)
    : CaseStepPage<ReturnClassification.Command>(CaseStep.ReturnClassification, handler, validator, tools)
{
    public IReadOnlyList<PendingProposal> Proposals { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) => Proposals = await proposals.Handle(Case.Number, Actor, cancel);
}
