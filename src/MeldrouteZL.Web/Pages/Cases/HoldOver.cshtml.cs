using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class HoldOverModel(
    HoldOver.Handler handler, HoldOver.Validator validator, ListAgendaTurns.Handler agenda, ReadTableResult.Handler results, ListOpenMeetings.Handler meetings, StepTools tools)
    : TableStepPage<HoldOver.Command>(CaseStep.HoldOver, handler, validator, agenda, results, tools)
{
    private IReadOnlyList<DateOnly> later = [];

    /// <summary>The meetings after the one whose agenda it is on.</summary>
    public IReadOnlyList<SelectListItem> Meetings => MeetingChoices.Of(later);

    // In follow-up there is only something to hold over while after-care waits.
    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        var (exists, closed) = await base.LoadAsync(nummer, cancel);
        return (exists, closed ?? (OpenItem is null ? Domain.Common.Refusal.NotOnThisAgenda : null));
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        await base.PrepareAsync(cancel);
        later = (await meetings.Handle(Actor, Now, cancel)).Where(d => d > OpenItem?.Meeting).ToList();
    }

    protected override HoldOver.Command Begin() => new() { Next = later.Count > 0 ? later[0] : null };
}
