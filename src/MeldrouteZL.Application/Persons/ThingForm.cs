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
        ThingKind.Premises => Of(NamedPlace.Parse(typed.Value), p => new(ThingKind.Premises, p.Name, p.Key)),
        ThingKind.Firm => Of(NamedPlace.Parse(typed.Value), p => new(ThingKind.Firm, p.Name, p.Key)),
        ThingKind.Address => Address(typed),
        null => (null, nameof(typed.Kind), FormatProblem.Empty),
    };

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
        return Of(read, a => new(ThingKind.Address, a.ToString(), a.Key), read.Problem switch
        {
            FormatProblem.HouseNumberOutOfRange => nameof(typed.HouseNumber),
            FormatProblem.HouseLetterWrong => nameof(typed.HouseLetter),
            FormatProblem.HouseAdditionWrong => nameof(typed.HouseAddition),
            FormatProblem.TooLong or FormatProblem.HiddenCharacters => nameof(typed.Street),
            _ => nameof(typed.Postcode),
        });
    }

    private static (ThingDetails? Thing, string Field, FormatProblem? Problem) Of<T>(Parsed<T> parsed, Func<T, ThingDetails> thing, string field = nameof(AddThing.Command.Value))
        where T : class => (parsed.Value is { } value ? thing(value) : null, field, parsed.Problem);
}
