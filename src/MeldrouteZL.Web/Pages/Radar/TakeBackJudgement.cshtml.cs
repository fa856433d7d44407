using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Radar;

/// <summary>Takes back what was thought of a possible link.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class TakeBackJudgementModel(TakeBackJudgement.Handler handler, TakeBackJudgement.Validator validator, ListLinks.Handler links, StepTools tools)
    : RadarFormPage<TakeBackJudgement.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Judged { get; private set; } = [];

    protected override TakeBackJudgement.Command Begin() => new() { Number = Chosen };

    protected override async Task PrepareAsync(CancellationToken cancel) => Judged =
    [
        .. (await links.Handle(null, Actor, cancel)).Where(l => l.Judgement is not null || l.Number == Input.Number)
            .Select(l => new SelectListItem($"{l.Number}: {(l.Judgement is { } judgement ? RadarTexts.Of(judgement) : RadarTexts.Of(l.Reasons))}", l.Number)),
    ];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{ListLinksModel.Address}?gedaan={outcome.Number}";
}
