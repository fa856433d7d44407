using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class ScreenModel(Screen.Handler handler, Screen.Validator validator, ListAgendaTurns.Handler agenda, ReadTableResult.Handler results, ReadPresence.Handler presence, StepTools tools)
    : TableResultPage<Screen.Command>(CaseStep.Screen, handler, validator, agenda, results, presence, tools);
