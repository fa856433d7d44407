using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Takes back a draft.</summary>
public sealed class WithdrawModel(Withdraw.Handler handler, Withdraw.Validator validator, StepTools tools)
    : SignalStepPage<Withdraw.Command>(SignalStep.Withdraw, handler, validator, tools);
