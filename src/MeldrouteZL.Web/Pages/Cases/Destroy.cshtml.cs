using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Cases;

[FreshProof]
public sealed class DestroyModel(Destroy.Handler handler, Destroy.Validator validator, ReadDestructionProposal.Handler proposal, StepTools tools)
    : CaseStepPage<Destroy.Command>(CaseStep.Destroy, handler, validator, tools)
{
    /// <summary>What the first person proposed; null while nobody did.</summary>
    public DestructionProposal? Proposal { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancel) => Proposal = await proposal.Handle(Case.Number, Actor, cancel);
}
