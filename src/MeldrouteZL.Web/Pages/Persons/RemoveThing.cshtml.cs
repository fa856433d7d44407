using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>Asks whether a thing should go.</summary>
public sealed class RemoveThingModel(ListPersons.Handler persons, RemoveThing.Handler handler, RemoveThing.Validator validator, StepTools tools)
    : PeoplePage<RemoveThing.Command>(persons, handler, validator, tools)
{
    public const string Slug = "personen/gegeven-verwijderen";

    [BindProperty(Name = "gegeven", SupportsGet = true)]
    public Guid? Id { get; set; }

    public override string Title => "Gegeven weghalen";

    public SignalThing? Thing => People.Things.FirstOrDefault(t => t.Id == (Input.Thing ?? Id));

    /// <summary>The things to choose from, when the address names none.</summary>
    public IReadOnlyList<(string Text, string Address)> Choice =>
        [.. People.Things.Where(t => t.OrganisationId == Actor.OrganisationId).Select(t => ($"{PersonTexts.Of(t.Kind)} {PeopleView.ValueOf(t)}", $"/signalen/{Signal.Number}/{Slug}?gegeven={t.Id}"))];

    protected override Refusal? Missing => Thing switch
    {
        _ when (Input.Thing ?? Id) is null => null,
        null => Domain.Common.Refusal.UnknownThing,
        var thing when thing.OrganisationId != Actor.OrganisationId => Domain.Common.Refusal.WrittenByAnother,
        _ => null,
    };

    protected override RemoveThing.Command Begin() => new() { Thing = Id };
}
