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
    public const string GoesOnField = "doorgaan";

    /// <summary>Whether the person wants to go on with the route at once.</summary>
    [BindProperty(Name = GoesOnField)]
    public bool GoesOn { get; set; }

    /// <summary>How the signal came in, as the link says by which the person came here.</summary>
    [BindProperty(Name = "kanaal", SupportsGet = true)]
    public string? ChannelSlug { get; set; }

    public SignalChoices Choices { get; private set; } = null!;

    public SignalQuality Quality => Input.QualityWith(indicators: 0);

    public bool AsksSource => SignalForm.FixedSourceOf(Actor.Kind) is null;

    public bool OptionalPartIsOpen => SignalFields.HasOptionalErrors(ModelState);

    SignalForm ISignalFieldsPage.Input => Input;

    /// <summary>
    /// Makes a draft of what is typed as soon as the short part is there. Asked again with the same key, for an answer that got
    /// lost, it says again which draft that is.
    /// </summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken cancel)
    {
        if (!await IsInputValidAsync(cancel))
        {
            return new JsonResult(new AutosaveAnswer(ReviseSignalModel.NotYetKept(ModelState)));
        }

        var number = FormKey == Guid.Empty ? null : (await handler.Handle(FormKey, Input, Actor, Now, cancel)).Number;
        if (number is null || await Tools.Signals.FindAsync(number, Actor, cancel) is not { } kept)
        {
            return NotFound();
        }

        return new JsonResult(new AutosaveAnswer(ReviseSignalModel.KeptAt(Now), kept.Version, Address: ReviseSignalModel.AddressOf(number), FormKey: Guid.CreateVersion7(Now)));
    }

    internal static string DoneAddress(Outcome outcome, bool goesOn) =>
        $"/signalen/{outcome.Number}?gedaan={(goesOn ? ViewSignalModel.Registered + "#stappen" : ViewSignalModel.Kept)}";

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) =>
        Task.FromResult<(bool, Refusal?)>((SignalRoute.MayRegister(Actor.Role), null));

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Choices = new SignalChoices(await Tools.Regions.GetAsync(Actor.RegionId, cancel), DutchTime.DateOf(Now), null);

    protected override RegisterSignal.Command Begin() => new()
    {
        MunicipalityId = Actor.Kind == OrganisationKind.Municipality ? Actor.OrganisationId : null,
        Source = AsksSource ? SignalSource.External : null,
        Channel = AsksSource ? SignalChoices.ChannelIn(ChannelSlug) : null,
    };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => DoneAddress(outcome, GoesOn);
}
