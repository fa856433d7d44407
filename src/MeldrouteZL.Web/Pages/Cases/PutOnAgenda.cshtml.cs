using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class PutOnAgendaModel(PutOnAgenda.Handler handler, PutOnAgenda.Validator validator, ListOpenMeetings.Handler meetings, StepTools tools)
    : CaseStepPage<PutOnAgenda.Command>(CaseStep.PutOnAgenda, handler, validator, tools)
{
    private IReadOnlyList<DateOnly> days = [];

    public IReadOnlyList<SelectListItem> Meetings => MeetingChoices.Of(days);

    protected override async Task PrepareAsync(CancellationToken cancel) => days = await meetings.Handle(Actor, Now, cancel);

    // The next weekly meeting (domain facts, section 20.1).
    protected override PutOnAgenda.Command Begin() => new() { Meeting = days.Count > 0 ? days[0] : null };
}
