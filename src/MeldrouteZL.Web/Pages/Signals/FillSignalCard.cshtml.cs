using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The signal cards of a draft, for its author to tick what was recognised.</summary>
public sealed class FillSignalCardModel(FillSignalCard.Handler handler, FillSignalCard.Validator validator, StepTools tools)
    : SignalFormPage<FillSignalCard.Command>(handler, validator, tools)
{
    public const string Slug = "signaalkaart";

    private Region region = null!;

    public override string Title => "Signaalkaart";

    /// <summary>Every line with its place in the form, by card; the card of the suspected form stands behind the general one.</summary>
    public IEnumerable<IGrouping<IndicatorGroup, (Indicator Indicator, int Index)>> Cards => Lines.Select((line, i) => (line, i))
        .GroupBy(l => l.line.Group).OrderBy(g => g.Key != IndicatorGroup.General).ThenBy(g => g.Key != CardOf(Signal.Form)).ThenBy(g => g.Key);

    // Who may withdraw a draft may rewrite it: its author, while it is a draft.
    protected override Refusal? ClosedFor(Signal signal) => SignalRoute.RefusalOf(signal, SignalStep.Withdraw, Actor);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);

        // One line of the form for each line of the cards, also when a card changed after the form was opened.
        var typed = Input.Lines;
        Input = new() { Lines = Lines.ConvertAll(l => typed.Find(t => t.Code == l.Code) ?? Kept(l)) };
    }

    protected override FillSignalCard.Command Begin() => Input;

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={Slug}";

    private List<Indicator> Lines
    {
        get
        {
            var today = DutchTime.DateOf(Now);
            return region.Indicators.Where(i => i.IsValidOn(today) || Signal.Indicators.Any(t => t.Code == i.Code && t.Version == i.Version))
                .OrderBy(i => i.Code).ThenBy(i => i.IsValidOn(today)).DistinctBy(i => i.Code).ToList();
        }
    }

    private FillSignalCard.Line Kept(Indicator line) => Signal.Indicators.FirstOrDefault(t => t.Code == line.Code) is { } tick
        ? new() { Code = line.Code, IsTicked = true, SeenWhere = tick.SeenWhere, SeenBy = tick.SeenBy, Knowledge = tick.Knowledge, SeenOn = tick.SeenOn }
        : new() { Code = line.Code };

    private static IndicatorGroup? CardOf(ExploitationForm form) => form switch
    {
        ExploitationForm.Sexual => IndicatorGroup.Sexual,
        ExploitationForm.Labour => IndicatorGroup.Labour,
        ExploitationForm.Criminal => IndicatorGroup.Criminal,
        ExploitationForm.Unknown or ExploitationForm.OrganRemoval or ExploitationForm.Other => null,
    };
}
