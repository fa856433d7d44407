using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Pages.Referrals;

public sealed class WithdrawReferralModel(WithdrawReferral.Handler handler, WithdrawReferral.Validator validator, FindReferral.Handler referrals, StepTools tools)
    : ReferralStepPage<WithdrawReferral.Command>(ReferralStep.Withdraw, handler, validator, referrals, tools);
