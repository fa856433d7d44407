using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class DiscussAfterCareModel(DiscussAfterCare.Handler handler, DiscussAfterCare.Validator validator, ListAgendaTurns.Handler agenda, ReadTableResult.Handler results, ReadPresence.Handler presence, StepTools tools)
    : TableResultPage<DiscussAfterCare.Command>(CaseStep.DiscussAfterCare, handler, validator, agenda, results, presence, tools);
