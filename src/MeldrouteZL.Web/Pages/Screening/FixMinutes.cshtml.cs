using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Web.Pages.Screening;

public sealed class FixMinutesModel(FixMinutes.Handler handler, FixMinutes.Validator validator, FindMeeting.Handler meetings, StepTools tools)
    : MeetingStepPage<FixMinutes.Command>(MeetingStep.FixMinutes, handler, validator, meetings, tools);
