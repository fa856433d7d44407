using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class RecordInterventionModel(RecordIntervention.Handler handler, RecordIntervention.Validator validator, StepTools tools)
    : CaseStepPage<RecordIntervention.Command>(CaseStep.RecordIntervention, handler, validator, tools)
{
    private static readonly Dictionary<InterventionKind, SelectListGroup> Groups = Enum.GetValues<InterventionKind>().ToDictionary(k => k, k => new SelectListGroup { Name = HouseTexts.Of(k) });

    /// <summary>Every type of every kind, kind by kind.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. RecordIntervention.Choices.Select(c => new SelectListItem(
        c.Type == InterventionType.Other ? $"{HouseTexts.Of(c.Kind)}: anders, namelijk" : HouseTexts.Of(c.Type), RecordIntervention.Choice(c.Kind, c.Type)) { Group = Groups[c.Kind] })];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Grounds => [.. InterventionGrounds.On(DutchTime.DateOf(Now)).Select(g => new SelectListItem(g.Text, g.Text)), new("Anders, in eigen woorden", InterventionGrounds.InOwnWords)];

    protected override RecordIntervention.Command Begin() => new() { ResponsibleId = Actor.OrganisationId };

    protected override async Task PrepareAsync(CancellationToken cancel) => Organisations =
    [
        .. (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).Organisations.Where(o => o.Kind is not (OrganisationKind.RegionOffice or OrganisationKind.Comensha))
            .OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    ];

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}/interventies?gedaan={StepAddress.Of(Step)}";
}
