using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Personal data in the story of a draft, each with a button that moves it to the shielded field.</summary>
public sealed class MoveToShieldedModel(MoveToShielded.Handler handler, MoveToShielded.Validator validator, StepTools tools)
    : SignalFormPage<MoveToShielded.Command>(handler, validator, tools)
{
    public const string Slug = "gegevens-verplaatsen";

    public override string Title => "Gegevens verplaatsen";

    public PersonalDataView Findings => new(Signal, Reporter, FormKey, Version, Now);

    // Who may withdraw a draft may rewrite it: its author, while it is a draft.
    protected override Refusal? ClosedFor(Signal signal) => SignalRoute.RefusalOf(signal, SignalStep.Withdraw, Actor);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={Slug}";
}
