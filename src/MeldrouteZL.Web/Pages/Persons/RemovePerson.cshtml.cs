using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>Asks whether a person should go.</summary>
public sealed class RemovePersonModel(ListPersons.Handler persons, RemovePerson.Handler handler, RemovePerson.Validator validator, StepTools tools)
    : PeoplePage<RemovePerson.Command>(persons, handler, validator, tools)
{
    public const string Slug = "personen/verwijderen";

    /// <summary>The ordinal of the person.</summary>
    [BindProperty(Name = "persoon", SupportsGet = true)]
    public short? Ordinal { get; set; }

    public override string Title => "Persoon verwijderen";

    public SignalPerson? Person => Find(Input.Person);

    /// <summary>The persons to choose from, when the address names none.</summary>
    public IReadOnlyList<(string Text, string Address)> Choice => LinksTo(Slug, p => p.OrganisationId == Actor.OrganisationId);

    protected override Refusal? Missing => Find(Input.Person ?? Ordinal) switch
    {
        _ when (Input.Person ?? Ordinal) is null => null,
        null => Domain.Common.Refusal.UnknownPerson,
        var person when person.OrganisationId != Actor.OrganisationId => Domain.Common.Refusal.WrittenByAnother,
        _ => null,
    };

    protected override RemovePerson.Command Begin() => new() { Person = Ordinal };
}
