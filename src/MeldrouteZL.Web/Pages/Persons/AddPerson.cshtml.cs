using MeldrouteZL.Application.Persons;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>A person in a signal: a short form first, the rest folded away.</summary>
public sealed class AddPersonModel(ListPersons.Handler persons, AddPerson.Handler handler, AddPerson.Validator validator, StepTools tools)
    : PeoplePage<AddPerson.Command>(persons, handler, validator, tools), IPersonFieldsPage
{
    public const string Slug = "personen/toevoegen";

    public override string Title => "Persoon toevoegen";

    public IReadOnlyList<SelectListItem> Grounds => PersonChoices.GroundsFor(Actor.Kind);

    public bool OptionalPartHasErrors => PersonChoices.HasOptionalErrors(ModelState);

    PersonForm IPersonFieldsPage.Input => Input;
}
