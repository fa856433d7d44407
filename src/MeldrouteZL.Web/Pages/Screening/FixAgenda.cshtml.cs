using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Web.Pages.Screening;

public sealed class FixAgendaModel(FixAgenda.Handler handler, FixAgenda.Validator validator, FindMeeting.Handler meetings, StepTools tools)
    : MeetingStepPage<FixAgenda.Command>(MeetingStep.FixAgenda, handler, validator, meetings, tools);
