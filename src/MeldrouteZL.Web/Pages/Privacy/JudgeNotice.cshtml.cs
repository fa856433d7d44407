using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>What came of a notice about use of the system.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class JudgeNoticeModel(JudgeNotice.Handler handler, JudgeNotice.Validator validator, ListNotices.Handler notices, StepTools tools)
    : PrivacyFormPage<JudgeNotice.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Judgements { get; } = [.. Enum.GetValues<UsageJudgement>().Select(j => new SelectListItem(PrivacyTexts.Of(j), j.ToString()))];

    protected override JudgeNotice.Command Begin() => new() { Number = Chosen };

    protected override async Task PrepareAsync(CancellationToken cancel) => Open =
    [
        .. (await notices.Handle(Actor, cancel)).Notices.Where(n => n.Judgement is null || n.Number == Input.Number)
            .Select(n => new SelectListItem($"{n.Number}, {AuditTexts.WhoOf(n.Person, n.Role)}: {PrivacyTexts.Of(n.Kind)}", n.Number)),
    ];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(ListNoticesModel.Address, outcome);
}
