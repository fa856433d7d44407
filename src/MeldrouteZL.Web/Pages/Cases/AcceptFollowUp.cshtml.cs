using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class AcceptFollowUpModel(AcceptFollowUp.Handler handler, AcceptFollowUp.Validator validator, StepTools tools)
    : CaseStepPage<AcceptFollowUp.Command>(CaseStep.AcceptFollowUp, handler, validator, tools);
