using MeldrouteZL.Application.Persons;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>A phone, plate, handle, account, building, firm or address.</summary>
public sealed class AddThingModel(ListPersons.Handler persons, AddThing.Handler handler, AddThing.Validator validator, StepTools tools)
    : PeoplePage<AddThing.Command>(persons, handler, validator, tools)
{
    public const string Slug = "personen/gegeven-toevoegen";

    private static readonly string[] OfAddress =
    [
        nameof(AddThing.Command.Street), nameof(AddThing.Command.HouseNumber), nameof(AddThing.Command.HouseLetter), nameof(AddThing.Command.HouseAddition),
        nameof(AddThing.Command.Postcode), nameof(AddThing.Command.Place), nameof(AddThing.Command.Country), nameof(AddThing.Command.Line1),
    ];

    /// <summary>The person that the form starts with.</summary>
    [BindProperty(Name = "persoon", SupportsGet = true)]
    public short? Ordinal { get; set; }

    public override string Title => "Gegeven toevoegen";

    /// <summary>Whether something in the folded part must be corrected, so that it stands open.</summary>
    public bool AddressHasErrors => OfAddress.Any(name => ModelState.TryGetValue($"Input.{name}", out var entry) && entry.Errors.Count > 0);

    protected override AddThing.Command Begin() => new() { Person = Find(Ordinal)?.Ordinal };
}
