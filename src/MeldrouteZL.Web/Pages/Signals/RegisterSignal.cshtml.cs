using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>One short page first; the rest is optional and folded away (R30).</summary>
[ForRoles(Role.Reporter, Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.AvimOfficer)]
public sealed class RegisterSignalModel(RegisterSignal.Handler handler, RegisterSignal.Validator validator, StepTools tools)
    : StepPage<RegisterSignal.Command>(validator, tools), ISignalFieldsPage
{
    /// <summary>Whether the person wants to go on with the route at once.</summary>
    [BindProperty(Name = "doorgaan")]
    public bool GoesOn { get; set; }

    public SignalChoices Choices { get; private set; } = null!;

    public SignalQuality Quality => Input.QualityWith(indicators: 0);

    public bool AsksSource => RegisterSignal.FixedSourceOf(Actor.Kind) is null;

    public bool OptionalPartIsOpen => SignalFields.HasOptionalErrors(ModelState);

    SignalForm ISignalFieldsPage.Input => Input;

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) =>
        Task.FromResult<(bool, Refusal?)>((SignalRoute.MayRegister(Actor.Role), null));

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Choices = new SignalChoices(await Tools.Regions.GetAsync(Actor.RegionId, cancel), DutchTime.DateOf(Now), null);

    protected override RegisterSignal.Command Begin() => new()
    {
        MunicipalityId = Actor.Kind == OrganisationKind.Municipality ? Actor.OrganisationId : null,
        Source = AsksSource ? SignalSource.External : null,
    };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) =>
        $"/signalen/{outcome.Number}?gedaan={(GoesOn ? ViewSignalModel.Registered + "#stappen" : ViewSignalModel.Kept)}";
}
