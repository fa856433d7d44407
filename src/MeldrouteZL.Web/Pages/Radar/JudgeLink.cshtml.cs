using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Radar;

/// <summary>Whether two signals are about the same person, and why.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class JudgeLinkModel(JudgeLink.Handler handler, JudgeLink.Validator validator, ListLinks.Handler links, StepTools tools) : RadarFormPage<JudgeLink.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Judgements { get; } = [.. Enum.GetValues<LinkJudgement>().Select(j => new SelectListItem(RadarTexts.Of(j), j.ToString()))];

    protected override JudgeLink.Command Begin() => new() { Number = Chosen };

    protected override async Task PrepareAsync(CancellationToken cancel) => Open =
    [
        .. (await links.Handle(null, Actor, cancel)).Where(l => l.Judgement is null or LinkJudgement.Unsure || l.Number == Input.Number)
            .Select(l => new SelectListItem($"{l.Number}: {RadarTexts.Of(l.Reasons)}", l.Number)),
    ];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{ListLinksModel.Address}?gedaan={outcome.Number}";
}
