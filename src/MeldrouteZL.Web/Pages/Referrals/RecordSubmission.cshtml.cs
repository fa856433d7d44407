using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>How far the RIEC is with a submission: a state and a day.</summary>
public sealed class RecordSubmissionModel(RecordSubmission.Handler handler, RecordSubmission.Validator validator, FindReferral.Handler referrals, StepTools tools)
    : ReferralStepPage<RecordSubmission.Command>(ReferralStep.RecordSubmission, handler, validator, referrals, tools)
{
    /// <summary>The states that can still come.</summary>
    public IEnumerable<SelectListItem> States => Choices.Of<SubmissionState>(RouteTexts.Of).Where(s => Enum.Parse<SubmissionState>(s.Value) > Header.Referral.SubmissionState);
}
