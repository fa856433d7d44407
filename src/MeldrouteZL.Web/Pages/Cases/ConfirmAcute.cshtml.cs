using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ConfirmAcuteModel(ConfirmAcute.Handler handler, ConfirmAcute.Validator validator, ViewAcute.Handler acute, StepTools tools)
    : CaseStepPage<ConfirmAcute.Command>(CaseStep.ConfirmAcute, handler, validator, tools)
{
    public AcuteCallsView Acute { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Acute = new(await acute.Handle(Case.Number, Actor, cancel), Now, $"/casussen/{Case.Number}/{StepAddress.Of(CaseStep.RecordAcuteCall)}");

    // What was recorded of the last call that was answered is not typed again.
    protected override ConfirmAcute.Command Begin()
    {
        var last = Acute.Now?.Calls.LastOrDefault(c => c.Answered);
        return new()
        {
            Partner = last is null ? null : last.Who ?? DeskTexts.Of(last.Partner),
            Time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(last?.At ?? Now, DutchTime.Zone).DateTime),
            Answer = last?.Said,
        };
    }
}
