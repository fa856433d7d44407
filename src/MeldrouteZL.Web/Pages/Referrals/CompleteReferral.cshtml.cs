using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Pages.Referrals;

public sealed class CompleteReferralModel(CompleteReferral.Handler handler, CompleteReferral.Validator validator, FindReferral.Handler referrals, StepTools tools)
    : ReferralStepPage<CompleteReferral.Command>(ReferralStep.Complete, handler, validator, referrals, tools);
