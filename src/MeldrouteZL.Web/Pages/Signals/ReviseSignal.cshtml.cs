using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The draft of the person who wrote it, to complete or correct.</summary>
public sealed class ReviseSignalModel(ReviseSignal.Handler handler, ReviseSignal.Validator validator, StepTools tools)
    : SignalFormPage<ReviseSignal.Command>(handler, validator, tools), ISignalFieldsPage
{
    public const string Slug = "wijzigen";

    public override string Title => "Signaal wijzigen";

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    public bool OptionalPartHasErrors => SignalFields.HasOptionalErrors(ModelState);

    SignalForm ISignalFieldsPage.Input => Input;

    // Who may withdraw a draft may rewrite it: its author, while it is a draft.
    protected override Refusal? ClosedFor(Signal signal) => SignalRoute.RefusalOf(signal, SignalStep.Withdraw, Actor);

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Municipalities = SignalChoices.MunicipalitiesOf(await Tools.Regions.GetAsync(Actor.RegionId, cancel));

    protected override ReviseSignal.Command Begin() => ReviseSignal.Command.Of(Signal, Reporter);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={ViewSignalModel.Kept}";
}
