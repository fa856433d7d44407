using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Closing a case that the person opened in an emergency.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class EndEmergencyModel(EndEmergency.Handler handler, EndEmergency.Validator validator, ListEmergencies.Handler emergencies, StepTools tools)
    : PrivacyFormPage<EndEmergency.Command>(validator, tools)
{
    public IReadOnlyList<SelectListItem> Open { get; private set; } = [];

    protected override EndEmergency.Command Begin() => new() { Emergency = Guid.TryParse(Chosen, out var emergency) ? emergency : null };

    protected override async Task PrepareAsync(CancellationToken cancel) => Open =
    [
        .. (await emergencies.Handle(Actor, cancel)).Where(r => r.IsOpenAt(Now) && r.UserId == Actor.UserId)
            .Select(r => new SelectListItem($"{r.CaseNumber ?? "Casus van een traject"}, {r.Person}, {DutchDate.DateAndTime(r.Since)}", r.Id.ToString())),
    ];

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => Done(ListEmergenciesModel.Address, outcome);
}
