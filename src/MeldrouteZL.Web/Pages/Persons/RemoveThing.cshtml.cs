using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
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

    protected override Refusal? Missing => Thing switch
    {
        null => Domain.Common.Refusal.UnknownThing,
        var thing when thing.OrganisationId != Actor.OrganisationId => Domain.Common.Refusal.WrittenByAnother,
        _ => null,
    };

    protected override RemoveThing.Command Begin() => new() { Thing = Id };
}
