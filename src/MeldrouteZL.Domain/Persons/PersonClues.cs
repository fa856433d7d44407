namespace MeldrouteZL.Domain.Persons;

/// <summary>By what a person or thing may be found in another signal.</summary>
public enum ClueKind : short
{
    Name = 1,
    Alias = 2,
    BirthDate = 3,
    Phone = 4,
    Plate = 5,
    Handle = 6,
    Account = 7,
    Premises = 8,
    Firm = 9,
    Address = 10,
}

/// <summary>Something to match on.</summary>
/// <param name="Value">The normalised form where there is one, otherwise as it was typed; a birth date as <see cref="PartialDate"/> writes it.</param>
/// <param name="PersonOrdinal">The person of the signal it belongs to; null when it belongs to the signal itself.</param>
public sealed record Clue(ClueKind Kind, string Value, short? PersonOrdinal);

/// <summary>What there is to match on in a signal.</summary>
public static class PersonClues
{
    /// <summary>The clues of all versions of all persons, and of the things, each once.</summary>
    public static IReadOnlyList<Clue> Of(IEnumerable<SignalPerson> persons, IEnumerable<SignalThing> things) =>
        [.. persons.SelectMany(OfPerson).Concat(things.Select(OfThing)).Distinct()];

    private static IEnumerable<Clue> OfPerson(SignalPerson person) => new[]
    {
        Clue(ClueKind.Name, person.Identity?.Name?.ToString(), person),
        Clue(ClueKind.Alias, person.Identity?.Alias, person),
        Clue(ClueKind.BirthDate, person.Identity?.BirthDate, person),
    }.OfType<Clue>();

    private static Clue? Clue(ClueKind kind, string? value, SignalPerson person) => value is null ? null : new Clue(kind, value, person.Ordinal);

    private static Clue OfThing(SignalThing thing) => new(
        thing.Kind switch
        {
            ThingKind.Phone => ClueKind.Phone,
            ThingKind.Plate => ClueKind.Plate,
            ThingKind.Handle => ClueKind.Handle,
            ThingKind.Account => ClueKind.Account,
            ThingKind.Premises => ClueKind.Premises,
            ThingKind.Firm => ClueKind.Firm,
            ThingKind.Address => ClueKind.Address,
        },
        thing.Key ?? thing.Value,
        thing.PersonOrdinal);
}
