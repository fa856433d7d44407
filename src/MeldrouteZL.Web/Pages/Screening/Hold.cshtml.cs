using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Web.Pages.Screening;

public sealed class HoldModel(Hold.Handler handler, Hold.Validator validator, FindMeeting.Handler meetings, StepTools tools)
    : MeetingStepPage<Hold.Command>(MeetingStep.Hold, handler, validator, meetings, tools);
