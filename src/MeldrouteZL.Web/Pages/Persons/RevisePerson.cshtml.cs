using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>What is known of a person, to complete or correct.</summary>
public sealed class RevisePersonModel(ListPersons.Handler persons, RevisePerson.Handler handler, RevisePerson.Validator validator, StepTools tools)
    : PeoplePage<RevisePerson.Command>(persons, handler, validator, tools), IPersonFieldsPage
{
    public const string Slug = "personen/wijzigen";

    /// <summary>The ordinal of the person.</summary>
    [BindProperty(Name = "persoon", SupportsGet = true)]
    public short? Ordinal { get; set; }

    public override string Title => "Persoon wijzigen";

    /// <summary>Whether another organisation wrote what the form starts with.</summary>
    public bool IsOfAnother => Find(Input.Person) is { } person && person.OrganisationId != Actor.OrganisationId;

    public IReadOnlyList<SelectListItem> Grounds => PersonChoices.GroundsFor(Actor.Kind);

    public bool OptionalPartHasErrors => PersonChoices.HasOptionalErrors(ModelState);

    PersonForm IPersonFieldsPage.Input => Input;

    /// <summary>The persons to choose from, when the address names none.</summary>
    public IReadOnlyList<(string Text, string Address)> Choice => LinksTo(Slug, _ => true);

    protected override Refusal? Missing => (Input.Person ?? Ordinal) is { } named && Find(named) is null ? Domain.Common.Refusal.UnknownPerson : null;

    protected override RevisePerson.Command Begin() => Find(Ordinal) is { } person ? RevisePerson.Command.Of(person) : new();
}
