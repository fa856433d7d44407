using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Opening a case in an emergency, with a fresh proof of who asks.</summary>
[ForRoles(Role.PrivacyOfficer), FreshProof]
public sealed class BreakGlassModel(BreakGlass.Handler handler, BreakGlass.Validator validator, StepTools tools)
    : PrivacyFormPage<BreakGlass.Command>(validator, tools)
{
    /// <summary>How long it lasts, in words.</summary>
    public string Duration { get; private set; } = "";

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Duration = TermTexts.Of((await Tools.Regions.GetAsync(Actor.RegionId, cancel)).Terms.Of(TermKind.EmergencyAccess, DutchTime.DateOf(Now)));

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{ListEmergenciesModel.Address}/{outcome.Number}";
}
