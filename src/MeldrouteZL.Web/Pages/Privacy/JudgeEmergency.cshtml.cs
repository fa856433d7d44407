using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Judging the emergency access of a colleague.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class JudgeEmergencyModel(JudgeEmergency.Handler handler, JudgeEmergency.Validator validator, ListEmergencies.Handler emergencies, StepTools tools)
    : PrivacyFormPage<JudgeEmergency.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Opinions { get; } = [new("Terecht", "true"), new("Niet terecht", "false")];

    protected override JudgeEmergency.Command Begin() => new() { Emergency = Guid.TryParse(Chosen, out var emergency) ? emergency : null };

    protected override async Task PrepareAsync(CancellationToken cancel) => Open =
    [
        .. (await emergencies.Handle(Actor, cancel)).Where(e => e.IsJustified is null && e.UserId != Actor.UserId)
            .Select(e => new SelectListItem($"{e.CaseNumber}, {e.Person}, {DutchDate.DateAndTime(e.Since)}", e.Id.ToString())),
    ];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(ListEmergenciesModel.Address, outcome);
}
