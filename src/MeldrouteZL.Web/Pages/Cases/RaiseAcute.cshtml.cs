using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class RaiseAcuteModel(RaiseAcute.Handler handler, RaiseAcute.Validator validator, StepTools tools)
    : CaseStepPage<RaiseAcute.Command>(CaseStep.RaiseAcute, handler, validator, tools);
