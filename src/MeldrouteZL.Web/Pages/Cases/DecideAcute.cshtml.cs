using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class DecideAcuteModel(DecideAcute.Handler handler, DecideAcute.Validator validator, ViewAcute.Handler acute, StepTools tools)
    : CaseStepPage<DecideAcute.Command>(CaseStep.DecideAcute, handler, validator, tools)
{
    private IReadOnlyList<Organisation> table = [];

    public static IReadOnlyList<SelectListItem> YesOrNo { get; } = [new("Ja", bool.TrueString), new("Nee", bool.FalseString)];

    public IReadOnlyList<SelectListItem> Members => MeetingChoices.Of(table);

    public AcuteCallsView Acute { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        table = (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).TableFor(Case.MunicipalityId);
        Acute = new(await acute.Handle(Case.Number, Actor, cancel), Now, $"/casussen/{Case.Number}/{StepAddress.Of(CaseStep.RecordAcuteCall)}");
    }

    protected override DecideAcute.Command Begin() => new() { Owner = table.FirstOrDefault(o => o.Id == Actor.OrganisationId)?.Id };
}
