using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class LowerAcuteModel(LowerAcute.Handler handler, LowerAcute.Validator validator, ViewAcute.Handler acute, StepTools tools)
    : CaseStepPage<LowerAcute.Command>(CaseStep.LowerAcute, handler, validator, tools)
{
    public AcuteCallsView Acute { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Acute = new(await acute.Handle(Case.Number, Actor, cancel), Now, $"/casussen/{Case.Number}/{StepAddress.Of(CaseStep.RecordAcuteCall)}");
}
