using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Pages.Signals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>A page with a form about the persons and things of a signal, for who may describe them.</summary>
public abstract class PeoplePage<TCommand>(ListPersons.Handler persons, ISignalStep<TCommand> useCase, IValidator<TCommand> validator, StepTools tools)
    : SignalFormPage<TCommand>(useCase, validator, tools)
    where TCommand : class, new()
{
    public SignalPeople People { get; private set; } = null!;

    public DataGroups Held => Signal.HeldBy(Actor);

    /// <summary>What is missing for this form, such as the person it is about; null when all is there.</summary>
    protected virtual Refusal? Missing => null;

    protected override Refusal? ClosedFor(Signal signal) => SignalRoute.DescribingRefusalOf(signal, Actor);

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        var (exists, closed) = await base.LoadAsync(nummer, cancel);
        if (!exists || closed is Domain.Common.Refusal.NotYours || await persons.OfSignalAsync(nummer, Actor, Now, cancel) is not { } people)
        {
            return (false, null);
        }

        People = people;
        return (true, closed ?? Missing);
    }

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/signalen/{outcome.Number}?gedaan={ViewSignalModel.Described}#personen";

    /// <summary>The persons to choose from.</summary>
    public IReadOnlyList<SelectListItem> PersonItems =>
        [.. People.Current.Select(p => new SelectListItem(PeopleView.NameOf(p), p.Ordinal.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>Where to go for each person, when the address names none.</summary>
    public IReadOnlyList<(string Text, string Address)> LinksTo(string slug, Func<SignalPerson, bool> isFor) =>
        [.. People.Current.Where(isFor).Select(p => (PeopleView.NameOf(p), string.Create(CultureInfo.InvariantCulture, $"/signalen/{Signal.Number}/{slug}?persoon={p.Ordinal}")))];

    protected SignalPerson? Find(short? ordinal) => People.Current.FirstOrDefault(p => p.Ordinal == ordinal);
}
