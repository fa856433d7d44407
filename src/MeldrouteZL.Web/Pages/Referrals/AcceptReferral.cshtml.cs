using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Referrals;

public sealed class AcceptReferralModel(AcceptReferral.Handler handler, AcceptReferral.Validator validator, FindReferral.Handler referrals, StepTools tools)
    : JudgeReferralPage<AcceptReferral.Command>(ReferralStep.Accept, handler, validator, referrals, tools)
{
    /// <summary>What the receiver sees of the case from then on.</summary>
    public string WillSee => ContentTexts.Of(ReceiverProfile.Of(Actor.Kind));
}
