using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The draft of the person who wrote it, to complete or correct.</summary>
public sealed class ReviseSignalModel(ReviseSignal.Handler handler, ReviseSignal.Validator validator, AutosaveSignal.Handler autosave, StepTools tools)
    : SignalFormPage<ReviseSignal.Command>(handler, validator, tools), ISignalFieldsPage
{
    public const string Slug = "wijzigen";

    /// <summary>Whether the person wants to go on with the route at once.</summary>
    [BindProperty(Name = RegisterSignalModel.GoesOnField)]
    public bool GoesOn { get; set; }

    public override string Title => "Signaal wijzigen";

    public SignalChoices Choices { get; private set; } = null!;

    public SignalQuality Quality => Input.QualityWith(Signal.Indicators.Count);

    // Who comes back to a draft comes to complete it.
    public bool OptionalPartIsOpen => true;

    public bool AsksSource => SignalForm.FixedSourceOf(Actor.Kind) is null;

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
            return Says(NotYetKept(ModelState));
        }

        var (outcome, version) = await autosave.Handle(nummer, looksAt, Input, Actor, Now, cancel);
        return outcome.Refusal switch
        {
            null => Says(KeptAt(Now), version),
            Domain.Common.Refusal.NotYours => NotFound(),
            _ => Says("Niet bewaard: dit concept is net ergens anders gewijzigd. Wat u typte, staat er nog. Druk op Bewaren.", isOver: true),
        };
    }

    /// <summary>The address of this page for a draft.</summary>
    public static string AddressOf(string number) => $"/signalen/{number}/{Slug}";

    internal static string KeptAt(DateTimeOffset at) => $"Bewaard om {DutchDate.Time(at).Replace(':', '.')}";

    internal static string NotYetKept(ModelStateDictionary state) => $"Nog niet bewaard. {FieldErrors.All(state)[0].Message}";

    private static JsonResult Says(string says, uint version = 0, bool isOver = false) => new(new AutosaveAnswer(says, version, isOver));

    // Who may withdraw a draft may rewrite it: its author, while it is a draft.
    protected override Refusal? ClosedFor(Signal signal) => SignalRoute.RefusalOf(signal, SignalStep.Withdraw, Actor);

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Choices = new SignalChoices(await Tools.Regions.GetAsync(Actor.RegionId, cancel), DutchTime.DateOf(Now), Signal.SubForm);

    protected override ReviseSignal.Command Begin() => ReviseSignal.Command.Of(Signal, Reporter);

    protected override string DoneAddress(string nummer, Outcome outcome) => RegisterSignalModel.DoneAddress(outcome, GoesOn);
}
