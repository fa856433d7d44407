using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Web.Pages.Screening;

public sealed class OpenAgendaModel(OpenAgenda.Handler handler, OpenAgenda.Validator validator, FindMeeting.Handler meetings, StepTools tools)
    : MeetingStepPage<OpenAgenda.Command>(MeetingStep.OpenAgenda, handler, validator, meetings, tools);
