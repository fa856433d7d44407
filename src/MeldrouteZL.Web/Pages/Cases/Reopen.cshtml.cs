using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ReopenModel(Reopen.Handler handler, Reopen.Validator validator, StepTools tools)
    : CaseStepPage<Reopen.Command>(CaseStep.Reopen, handler, validator, tools);
