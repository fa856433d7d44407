using System.Globalization;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Application.Persons;

/// <summary>Reads the thing that was typed, by its kind.</summary>
internal static class ThingForm
{
    public static ThingDetails Phone(PhoneNumber phone) => new(ThingKind.Phone, phone.AsTyped, phone.International);

    /// <summary>The thing, or the field that is wrong and why.</summary>
    public static (ThingDetails? Thing, string Field, FormatProblem? Problem) Read(AddThing.Command typed) => typed.Kind switch
    {
        ThingKind.Phone => Of(PhoneNumber.Parse(typed.Value), Phone),
        ThingKind.Plate => Of(LicencePlate.Parse(typed.Value), p => new(ThingKind.Plate, p.ToString(), p.Key)),
        ThingKind.Handle => Of(Handle.Parse(typed.Platform, typed.Value), h => new(ThingKind.Handle, h.Name, string.Create(CultureInfo.InvariantCulture, $"{(short)h.Platform}|{h.Key}"), h.Platform)),
        ThingKind.Account => Of(BankAccount.Parse(typed.Value), a => new(ThingKind.Account, a.ToString(), a.Iban)),
        ThingKind.Premises or ThingKind.Firm => Named(typed, typed.Kind.Value),
        ThingKind.Address => Address(typed),
        null => (null, nameof(typed.Kind), FormatProblem.Empty),
    };

    // What is typed of an address tells one building or firm from another; only a place is enough.
    private static (ThingDetails? Thing, string Field, FormatProblem? Problem) Named(AddThing.Command typed, ThingKind kind)
    {
        var hasAddress = new[] { typed.Street, typed.Postcode, typed.HouseLetter, typed.HouseAddition }.Any(t => !string.IsNullOrWhiteSpace(t)) || typed.HouseNumber is not null;
        var address = hasAddress ? DutchAddress.Parse(typed.Street, typed.HouseNumber, typed.HouseLetter, typed.HouseAddition, typed.Postcode, typed.Place) : (Parsed<DutchAddress>?)null;
        var read = NamedPlace.Parse(typed.Value, typed.ChamberNumber, address, hasAddress ? null : typed.Place);
        var field = NamedPlace.Parse(typed.Value).Problem is not null ? nameof(typed.Value)
            : read.Problem == FormatProblem.NotAChamberNumber ? nameof(typed.ChamberNumber)
            : hasAddress ? FieldOf(read.Problem)
            : nameof(typed.Place);
        return Of(read, p => new(kind, p.ToString(), p.Key), field);
    }

    // Abroad when a country other than the Netherlands was chosen; described when there is nothing but a description.
    private static (ThingDetails? Thing, string Field, FormatProblem? Problem) Address(AddThing.Command typed)
    {
        if (typed.Country is { } country && country != BrpTables.Netherlands)
        {
            return Of(ForeignAddress.Parse(typed.Line1, typed.Line2, typed.Line3, country), a => new(
                ThingKind.Address, a.ToString(), string.Create(CultureInfo.InvariantCulture, $"{country}|{a.ToString().ToUpperInvariant()}"), Country: country), nameof(typed.Line1));
        }

        var isDescribed = !string.IsNullOrWhiteSpace(typed.Value) && new[] { typed.Street, typed.Postcode, typed.Place }.All(string.IsNullOrWhiteSpace) && typed.HouseNumber is null;
        if (isDescribed)
        {
            return Of(LocationDescription.Parse(typed.Value), d => new(ThingKind.Address, d.Text, null));
        }

        var read = DutchAddress.Parse(typed.Street, typed.HouseNumber, typed.HouseLetter, typed.HouseAddition, typed.Postcode, typed.Place);
        return Of(read, a => new(ThingKind.Address, a.ToString(), a.Key), FieldOf(read.Problem));
    }

    // The field of an address that is wrong.
    private static string FieldOf(FormatProblem? problem) => problem switch
    {
        FormatProblem.HouseNumberOutOfRange => nameof(AddThing.Command.HouseNumber),
        FormatProblem.HouseLetterWrong => nameof(AddThing.Command.HouseLetter),
        FormatProblem.HouseAdditionWrong => nameof(AddThing.Command.HouseAddition),
        FormatProblem.TooLong or FormatProblem.HiddenCharacters => nameof(AddThing.Command.Street),
        _ => nameof(AddThing.Command.Postcode),
    };

    private static (ThingDetails? Thing, string Field, FormatProblem? Problem) Of<T>(Parsed<T> parsed, Func<T, ThingDetails> thing, string field = nameof(AddThing.Command.Value))
        where T : class => (parsed.Value is { } value ? thing(value) : null, field, parsed.Problem);
}
