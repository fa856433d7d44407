using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class AppointFollowUpModel(
    AppointFollowUp.Handler handler, AppointFollowUp.Validator validator, ListAgendaTurns.Handler agenda, ReadTableResult.Handler results, StepTools tools)
    : TableStepPage<AppointFollowUp.Command>(CaseStep.AppointFollowUp, handler, validator, agenda, results, tools)
{
    private Region region = null!;

    /// <summary>What the table made of it.</summary>
    public AgendaTurn? Discussed => Agenda.LastOrDefault(i => i.Status == AgendaItemStatus.Discussed);

    public string? Submitter => Discussed is { } item ? region.Get(item.SubmitterOrganisationId).Name : null;

    public IReadOnlyList<SelectListItem> Members => MeetingChoices.Of(region.TableFor(Case.MunicipalityId));

    protected override async Task PrepareAsync(CancellationToken cancel) => region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);

    // Who brought it in follows it up (R92); a guest cannot (A5).
    protected override AppointFollowUp.Command Begin() => new()
    {
        Owner = region.TableFor(Case.MunicipalityId).FirstOrDefault(o => o.Id == Discussed?.SubmitterOrganisationId)?.Id,
    };
}
