using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Cases;

public sealed class AssignModel(Assign.Handler handler, Assign.Validator validator, ListColleagues.Handler colleagues, StepTools tools)
    : CaseStepPage<Assign.Command>(CaseStep.Assign, handler, validator, tools)
{
    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Colleagues = [.. (await colleagues.Handle(Actor, Now, cancel)).Select(c => new SelectListItem(c.Name, c.UserId.ToString()))];

    // Most often somebody takes it on themselves.
    protected override Assign.Command Begin() => new() { HandlerId = Actor.UserId };
}
