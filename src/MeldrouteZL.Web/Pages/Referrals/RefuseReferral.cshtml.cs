using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Referrals;

public sealed class RefuseReferralModel(RefuseReferral.Handler handler, RefuseReferral.Validator validator, FindReferral.Handler referrals, StepTools tools)
    : JudgeReferralPage<RefuseReferral.Command>(ReferralStep.Refuse, handler, validator, referrals, tools)
{
    // To who refused, the referral is gone.
    protected override string DoneAddress(string nummer, Outcome outcome) => $"/verwijzingen?gedaan={StepAddress.Of(Step)}";
}
