using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class AddVictimModel(AddVictim.Handler handler, AddVictim.Validator validator, StepTools tools)
    : CaseStepPage<AddVictim.Command>(CaseStep.AddVictim, handler, validator, tools);
