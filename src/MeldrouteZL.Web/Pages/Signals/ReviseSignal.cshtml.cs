using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The draft of the person who wrote it, to complete or correct.</summary>
public sealed class ReviseSignalModel(ReviseSignal.Handler handler, ReviseSignal.Validator validator, AutosaveSignal.Handler autosave, StepTools tools)
    : SignalFormPage<ReviseSignal.Command>(handler, validator, tools), ISignalFieldsPage
{
    public const string Slug = "wijzigen";

    public override string Title => "Signaal wijzigen";

    public SignalChoices Choices { get; private set; } = null!;

    public SignalQuality Quality => Input.QualityWith(Signal.Indicators.Count);

    // Who comes back to a draft comes to complete it.
    public bool OptionalPartIsOpen => true;

    SignalForm ISignalFieldsPage.Input => Input;

    /// <summary>Keeps what is typed so far; the answer says so, with the version that the form looks at from now on.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string nummer, CancellationToken cancel)
    {
        var looksAt = Version;
        if (await LoadAsync(nummer, cancel) is not (true, null or Domain.Common.Refusal.WrongStage))
        {
            return NotFound();
        }

        if (!await IsInputValidAsync(cancel))
        {
            return Says($"Nog niet bewaard. {FieldErrors.All(ModelState)[0].Message}");
        }

        var (outcome, version) = await autosave.Handle(nummer, looksAt, Input, Actor, Now, cancel);
        return outcome.Refusal switch
        {
            null => Says($"Bewaard om {DutchDate.Time(Now).Replace(':', '.')}", version),
            Domain.Common.Refusal.NotYours => NotFound(),
            _ => Says("Niet bewaard: dit concept is net ergens anders gewijzigd. Wat u typte, staat er nog. Druk op Bewaren.", isOver: true),
        };
    }

    // Always an answer that was understood: the script shows what it says.
    private static JsonResult Says(string says, uint version = 0, bool isOver = false) => new(new { says, version, isOver });

    // Who may withdraw a draft may rewrite it: its author, while it is a draft.
    protected override Refusal? ClosedFor(Signal signal) => SignalRoute.RefusalOf(signal, SignalStep.Withdraw, Actor);

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Choices = new SignalChoices(await Tools.Regions.GetAsync(Actor.RegionId, cancel), DutchTime.DateOf(Now), Signal.SubForm);

    protected override ReviseSignal.Command Begin() => ReviseSignal.Command.Of(Signal, Reporter);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={ViewSignalModel.Kept}";
}
