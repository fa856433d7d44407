using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class AssessSafetyModel(AssessSafety.Handler handler, AssessSafety.Validator validator, ListSafetyAssessments.Handler assessments, StepTools tools)
    : CaseStepPage<AssessSafety.Command>(CaseStep.AssessSafety, handler, validator, tools)
{
    public IReadOnlyList<EarlierAssessment> Earlier { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) => Earlier = await assessments.Handle(Case.Number, Actor, cancel);
}
