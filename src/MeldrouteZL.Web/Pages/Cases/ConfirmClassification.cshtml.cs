using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ConfirmClassificationModel(
    ConfirmClassification.Handler handler, ConfirmClassification.Validator validator, ListPendingProposals.Handler proposals, StepTools tools)
    : CaseStepPage<ConfirmClassification.Command>(CaseStep.ConfirmClassification, handler, validator, tools)
{
    public IReadOnlyList<PendingProposal> Proposals { get; private set; } = [];

    public static IEnumerable<SelectListItem> Classes { get; } =
        Enum.GetValues<VictimClass>().Select(c => new SelectListItem(ContentTexts.Of(c), c.ToString())).ToList();

    protected override async Task PrepareAsync(CancellationToken cancel) => Proposals = await proposals.Handle(Case.Number, Actor, cancel);

    protected override ConfirmClassification.Command Begin() => new() { Changes = Proposals.ToDictionary(p => p.VictimId, p => p.Proposed) };
}
