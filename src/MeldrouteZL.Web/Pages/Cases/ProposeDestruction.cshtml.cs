using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ProposeDestructionModel(ProposeDestruction.Handler handler, ProposeDestruction.Validator validator, StepTools tools)
    : CaseStepPage<ProposeDestruction.Command>(CaseStep.ProposeDestruction, handler, validator, tools);
