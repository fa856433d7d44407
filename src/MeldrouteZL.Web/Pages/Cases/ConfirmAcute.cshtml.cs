using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ConfirmAcuteModel(ConfirmAcute.Handler handler, ConfirmAcute.Validator validator, StepTools tools)
    : CaseStepPage<ConfirmAcute.Command>(CaseStep.ConfirmAcute, handler, validator, tools)
{
    protected override ConfirmAcute.Command Begin() => new() { Time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, DutchTime.Zone).DateTime) };
}
