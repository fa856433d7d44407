using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class LowerAcuteModel(LowerAcute.Handler handler, LowerAcute.Validator validator, StepTools tools)
    : CaseStepPage<LowerAcute.Command>(CaseStep.LowerAcute, handler, validator, tools);
